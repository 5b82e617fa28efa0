/** What is answered while a database cannot work. */
@NullMarked
package app.gangway.storage.http;

import org.jspecify.annotations.NullMarked;
