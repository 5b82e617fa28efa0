package app.gangway.security;

import java.util.Collection;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** A program that came in at the HTTP door, for as long as its request takes. */
public final class Machine extends AbstractAuthenticationToken {

  private final String name;

  /**
   * @param name of its key, never the key itself
   * @param roles of {@link app.gangway.access.Role}
   * @param address where its request comes from
   */
  public Machine(String name, Collection<String> roles, String address) {
    super(Account.authorities(roles));
    this.name = name;
    setDetails(new WebAuthenticationDetails(address, null));
    setAuthenticated(true);
  }

  @Override
  public String getPrincipal() {
    return name;
  }

  /** None: what let it in is forgotten at once. */
  @Override
  public String getCredentials() {
    return "";
  }
}
