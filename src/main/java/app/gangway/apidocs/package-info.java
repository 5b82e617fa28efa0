/** What the house says about its addresses for machines. */
@NullMarked
package app.gangway.apidocs;

import org.jspecify.annotations.NullMarked;
