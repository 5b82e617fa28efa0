/** What the house says about its addresses for machines. */
@NullMarked
package app.gangway.docs;

import org.jspecify.annotations.NullMarked;
