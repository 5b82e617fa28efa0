/** Sign-in by way of an OpenID Connect provider. */
@NullMarked
package app.gangway.security.oidc;

import org.jspecify.annotations.NullMarked;
