package app.gangway.security.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** Everybody who may sign in with a password. Without anybody the application does not start. */
@Component
public class Accounts {

  private final Map<String, Account> byName = new TreeMap<>();

  Accounts(
      AccountProperties configured,
      Optional<DemoAccounts> demo,
      ObjectProvider<ClientRegistrationRepository> providers) {
    List<Account> all = new ArrayList<>(configured.accounts());
    demo.ifPresent(accounts -> all.addAll(accounts.all()));
    for (Account account : all) {
      if (byName.put(key(account.name()), account) != null) {
        throw AccountProperties.unusable("two accounts are named '%s'".formatted(account.name()));
      }
    }
    if (byName.isEmpty() && providers.getIfAvailable() == null) {
      throw AccountProperties.unusable("nobody could sign in, for no account is configured");
    }
  }

  /** Whether anybody can sign in with a password. */
  public boolean any() {
    return !byName.isEmpty();
  }

  /** Everybody, in the order of their names. */
  Collection<Account> all() {
    return byName.values();
  }

  /** Whether somebody is called that. */
  public boolean has(String typed) {
    return byName.containsKey(key(typed));
  }

  /**
   * @throws UsernameNotFoundException when nobody is called that
   */
  public UserDetails named(String typed) {
    Account account = byName.get(key(typed));
    if (account == null) {
      throw new UsernameNotFoundException("No account has this name");
    }
    return User.withUsername(account.name())
        .password(account.passwordHash())
        .authorities(account.authorities())
        .build();
  }

  /** Names are compared as people do: in whatever letters they are typed. */
  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
