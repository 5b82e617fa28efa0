package app.gangway.security.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** A provider vouched for somebody who has nothing to do here. */
public class NoRoleException extends OAuth2AuthenticationException {

  private final String name;

  NoRoleException(String name, String claim) {
    super(new OAuth2Error("no_role", "no role of Gangway in the claim %s.".formatted(claim), null));
    this.name = name;
  }

  /** Whom the provider vouched for. */
  public String name() {
    return name;
  }
}
