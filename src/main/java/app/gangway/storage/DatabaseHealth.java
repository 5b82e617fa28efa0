package app.gangway.storage;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether the databases work. H2's connections look well after it has closed, and a full disk does
 * not hinder a look; so what is known of failures counts first.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseHealth {

  /** In the place of Spring Boot's, under the same name. */
  @Bean
  CompositeHealthContributor dbHealthContributor(ApplicationContext application) {
    Map<String, HealthIndicator> each = new TreeMap<>();
    application
        .getBeansOfType(DataSource.class)
        .forEach((name, source) -> each.put(name, indicator(source)));
    return CompositeHealthContributor.fromMap(each);
  }

  private static HealthIndicator indicator(DataSource source) {
    DataSourceHealthIndicator look = new DataSourceHealthIndicator(source);
    return () ->
        source instanceof GatedDataSource gated && gated.isDown()
            ? Health.down().build()
            : look.health();
  }
}
