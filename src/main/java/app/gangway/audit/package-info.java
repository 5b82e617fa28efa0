/** What people did, when and from where: written in the same commit as the deed, never changed. */
@NullMarked
package app.gangway.audit;

import org.jspecify.annotations.NullMarked;
