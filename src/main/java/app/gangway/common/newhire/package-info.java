/** A new hire and the rules for one, the same for form, CSV and HTTP. */
@NullMarked
package app.gangway.common.newhire;

import org.jspecify.annotations.NullMarked;
