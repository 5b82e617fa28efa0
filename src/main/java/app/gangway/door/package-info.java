/** What every address for machines needs, whatever it is for. */
@NullMarked
package app.gangway.door;

import org.jspecify.annotations.NullMarked;
