/** Whether the companies' systems are there, as this node has found. */
@NullMarked
package app.gangway.connector.state;

import org.jspecify.annotations.NullMarked;
