/** The addresses that other systems call. */
@NullMarked
package app.gangway.connector.http;

import org.jspecify.annotations.NullMarked;
