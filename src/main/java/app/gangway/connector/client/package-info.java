/** The calls to the companies' systems. */
@NullMarked
package app.gangway.connector.client;

import org.jspecify.annotations.NullMarked;
