/** The connectors as they are configured: read, checked, and refused at start if unusable. */
@NullMarked
package app.gangway.connector.configuration;

import org.jspecify.annotations.NullMarked;
