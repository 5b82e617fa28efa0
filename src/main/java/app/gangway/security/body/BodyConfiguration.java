package app.gangway.security.body;

import app.gangway.common.http.BodyLimit;
import app.gangway.security.apikey.ApiErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the bounds of bodies into the web server. */
@Configuration(proxyBeanMethods = false)
class BodyConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedBodies(
      ObjectProvider<BodyLimit> declared, BodyProperties properties, ApiErrors refusals) {
    BodyLimits limits = new BodyLimits(declared.stream().toList());
    return factory -> {
      factory.setProtocol(BoundedHttpProtocol.class.getName());
      factory.addConnectorCustomizers(
          connector -> {
            if (connector.getProtocolHandler() instanceof BoundedHttpProtocol http) {
              http.setDrain(properties.drain());
            }
          });
      factory.addContextValves(new BodyLimitValve(limits, properties, refusals));
    };
  }
}
