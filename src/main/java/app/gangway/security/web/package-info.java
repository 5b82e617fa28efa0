/** Sessions, cookies, headers and addresses of pages. */
@NullMarked
package app.gangway.security.web;

import org.jspecify.annotations.NullMarked;
