package app.gangway.durable.http;

import app.gangway.common.http.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much may be sent to where orchestrations are started and instances are told things. */
@Configuration(proxyBeanMethods = false)
class StartLimits {

  @Bean
  BodyLimit startsAsInTheTutorial() {
    return BodyLimit.above("/api/orchestrators", StartController.MAX_BYTES);
  }

  @Bean
  BodyLimit startsAndEvents() {
    return BodyLimit.above("/runtime", StartController.MAX_BYTES);
  }
}
