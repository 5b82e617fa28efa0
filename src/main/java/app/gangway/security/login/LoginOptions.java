package app.gangway.security.login;

import app.gangway.security.account.AccountProperties;
import app.gangway.security.account.Accounts;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/** The ways to sign in that the configuration offers. */
@Component
public class LoginOptions {

  /**
   * Somebody who vouches for people.
   *
   * @param path that leads there
   */
  public record Provider(String name, String path) {}

  private final boolean byPassword;
  private final List<Provider> providers;

  LoginOptions(Accounts accounts, ObjectProvider<ClientRegistrationRepository> registrations) {
    byPassword = accounts.any();
    providers =
        registrations.getIfAvailable() instanceof Iterable<?> all
            ? StreamSupport.stream(all.spliterator(), false)
                .map(ClientRegistration.class::cast)
                .map(LoginOptions::provider)
                .toList()
            : List.of();
  }

  private static Provider provider(ClientRegistration registration) {
    if (!registration.getScopes().contains(OidcScopes.OPENID)) {
      throw AccountProperties.unusable(
          "the registration '%s' does not ask for the scope openid"
              .formatted(registration.getRegistrationId()));
    }
    return new Provider(
        registration.getClientName(), "oauth2/authorization/" + registration.getRegistrationId());
  }

  public boolean byPassword() {
    return byPassword;
  }

  public List<Provider> providers() {
    return providers;
  }
}
