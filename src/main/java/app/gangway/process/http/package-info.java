/** The address at which programs write drafts. */
@NullMarked
package app.gangway.process.http;

import org.jspecify.annotations.NullMarked;
