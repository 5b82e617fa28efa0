/** What pages show of the connectors and of their orders. */
@NullMarked
package app.gangway.connector.ui;

import org.jspecify.annotations.NullMarked;
