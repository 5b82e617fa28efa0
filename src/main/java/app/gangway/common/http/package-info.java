/** What every address for machines needs, whatever it is for. */
@NullMarked
package app.gangway.common.http;

import org.jspecify.annotations.NullMarked;
