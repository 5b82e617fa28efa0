package app.gangway.testing;

import app.gangway.security.AsPerson;
import app.gangway.security.CurrentUser;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import org.jobrunr.spring.autoconfigure.JobRunrAutoConfiguration;
import org.jobrunr.spring.autoconfigure.storage.JobRunrSqlStorageAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The modules with rules in them. Not annotated as a configuration, lest the whole application
 * finds it.
 */
@EnableAutoConfiguration(
    exclude = {
      JobRunrAutoConfiguration.class,
      JobRunrSqlStorageAutoConfiguration.class,
      SpringBootAutoConfiguration.class,
      SpringSecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@EntityScan("app.gangway")
@EnableJpaRepositories("app.gangway")
@ConfigurationPropertiesScan({
  "app.gangway.common",
  "app.gangway.activity",
  "app.gangway.calendar",
  "app.gangway.onboarding",
  "app.gangway.approval",
  "app.gangway.csv",
  "app.gangway.imports",
  "app.gangway.webhook",
  "app.gangway.mail",
  "app.gangway.notification",
  "app.gangway.connector",
  "app.gangway.security.account",
  "app.gangway.ui.language"
})
@ComponentScan(
    basePackages = {
      "app.gangway.activity",
      "app.gangway.calendar",
      "app.gangway.process",
      "app.gangway.onboarding",
      "app.gangway.approval",
      "app.gangway.csv",
      "app.gangway.imports",
      "app.gangway.batch",
      "app.gangway.durable",
      "app.gangway.webhook",
      "app.gangway.mail",
      "app.gangway.notification",
      "app.gangway.connector",
      "app.gangway.audit",
      "app.gangway.overview",
      "app.gangway.insights",
      "app.gangway.security.account"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "app\\.gangway\\..*\\.(ui|http)\\..*"))
@Import({ManualExecution.class, AsPerson.class, CurrentUser.class})
class WithoutJobs {

  @Bean
  SettableClock clock() {
    return new SettableClock();
  }
}
