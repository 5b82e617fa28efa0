package app.gangway.ui.push;

import com.vaadin.flow.component.PushConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.SpringServlet;
import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** How a page gets, and gets back, the line by which it is told what changes. */
@Component
class PushSettings implements VaadinServiceInitListener {

  /** Vaadin's five seconds would pass before it tries long polling instead of a WebSocket. */
  private static final String PAUSE_MILLIS = "500";

  /** For a minute, as Vaadin does; then a page that had a WebSocket goes on by long polling. */
  private static final String TRIES = "120";

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            init -> {
              PushConfiguration push = init.getUI().getPushConfiguration();
              push.setParameter("reconnectInterval", PAUSE_MILLIS);
              push.setParameter("maxWebsocketErrorRetries", TRIES);
            });
  }

  /**
   * A poll of a page whose session has ended begins no new one. It might come while somebody signs
   * in, and its cookie would take the place of theirs.
   */
  @Bean
  static BeanPostProcessor pushBeginsNoSession() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> registration
            && registration.getServlet() instanceof SpringServlet) {
          registration.addInitParameter(ApplicationConfig.PROPERTY_SESSION_CREATE, "false");
        }
        return bean;
      }
    };
  }
}
