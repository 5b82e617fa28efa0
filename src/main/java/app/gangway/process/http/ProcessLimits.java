package app.gangway.process.http;

import app.gangway.common.http.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much may be sent where definitions are taken. */
@Configuration(proxyBeanMethods = false)
class ProcessLimits {

  @Bean
  BodyLimit definitions() {
    return BodyLimit.above(ProcessController.PATH, ProcessController.BYTES_MAX);
  }
}
