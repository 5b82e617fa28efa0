package app.gangway.security.account;

import app.gangway.common.access.Role;
import app.gangway.ui.ShellNotice;
import jakarta.annotation.PostConstruct;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts for everybody, with a password that everybody may read; in the demo alone. */
@Component
@Profile("demo")
public class DemoAccounts {

  /** The same for all of them. */
  public static final String PASSWORD = "gangway";

  private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

  private final List<Account> accounts;

  DemoAccounts(PasswordEncoder encoder) {
    String hash = encoder.encode(PASSWORD);
    accounts =
        List.of(
            new Account("hanna", hash, List.of(Role.HR)),
            new Account("arno", hash, List.of(Role.APPROVER), "arno@gangway.example", List.of()),
            new Account("frida", hash, List.of(Role.STAFF), null, List.of("facility")),
            new Account("ada", hash, List.of(Role.ADMIN)));
  }

  public List<Account> all() {
    return accounts;
  }

  @Bean
  static ShellNotice demoNotice() {
    return new ShellNotice("shell.demo");
  }

  @PostConstruct
  void say() {
    LOG.warn(
        "Demo accounts are open to everybody: {}, password {}. Not for real people's data.",
        accounts,
        PASSWORD);
  }
}
