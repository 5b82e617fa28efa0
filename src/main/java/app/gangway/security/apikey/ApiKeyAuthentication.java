package app.gangway.security.apikey;

import app.gangway.security.account.Account;
import java.util.Collection;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** A program that was authenticated by its function key, for as long as its request takes. */
public final class ApiKeyAuthentication extends AbstractAuthenticationToken {

  private final String name;

  /**
   * @param name of its key, never the key itself
   * @param roles of {@link app.gangway.common.access.Role}
   * @param address where its request comes from
   */
  public ApiKeyAuthentication(String name, Collection<String> roles, String address) {
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
