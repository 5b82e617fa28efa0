/** Texts with placeholders, filled so that no value can be more than a value. */
@NullMarked
package app.gangway.connector.template;

import org.jspecify.annotations.NullMarked;
