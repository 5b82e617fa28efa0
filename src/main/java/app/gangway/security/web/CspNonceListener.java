package app.gangway.security.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.stereotype.Component;

/** Marks every script of a page as the page's own, as its Content-Security-Policy asks for. */
@Component
class CspNonceListener implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        response -> {
          if (response.getVaadinRequest() instanceof VaadinServletRequest request) {
            String nonce = ContentSecurityPolicyWriter.nonce(request.getHttpServletRequest());
            response.getDocument().select("script").attr("nonce", nonce);
          }
        });
  }
}
