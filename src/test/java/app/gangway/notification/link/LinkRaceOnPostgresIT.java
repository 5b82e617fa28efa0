package app.gangway.notification.link;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;
import app.gangway.testing.Services;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** On two nodes. */
@RulesTest
@OnPostgres
class LinkRaceOnPostgresIT extends LinkRace {

  private @Nullable ConfigurableApplicationContext there;

  @Override
  ApplicationContext otherNode() {
    ConfigurableApplicationContext node =
        Services.withClock(
            clock,
            setting("spring.datasource.url"),
            setting("spring.datasource.username"),
            setting("spring.datasource.password"));
    there = node;
    return node;
  }

  private String setting(String key) {
    return "--%s=%s".formatted(key, here.getEnvironment().getRequiredProperty(key));
  }

  @AfterAll
  void close() {
    if (there != null) {
      there.close();
    }
  }
}
