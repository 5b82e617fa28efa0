/** How a machine feeds Gangway with CSV files over HTTP, and asks what has become of them. */
@NullMarked
package app.gangway.imports.http;

import org.jspecify.annotations.NullMarked;
