/** The tutorial's requests: instances over HTTP as Durable Functions has them. */
@NullMarked
package app.gangway.durable.http;

import org.jspecify.annotations.NullMarked;
