/** What the answer of another system means. */
@NullMarked
package app.gangway.connector.rule;

import org.jspecify.annotations.NullMarked;
