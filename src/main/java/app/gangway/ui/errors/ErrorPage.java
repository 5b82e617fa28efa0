package app.gangway.ui.errors;

import app.gangway.storage.DatabaseFailures;
import app.gangway.ui.EmptyState;
import app.gangway.ui.MainLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people see when a page broke: that nothing is lost, and where to go. Never a stack trace.
 */
@ParentLayout(MainLayout.class)
@PermitAll
public class ErrorPage extends Div implements HasErrorParameter<Exception> {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    if (DatabaseFailures.isOutage(error.getException())) {
      add(
          new EmptyState(
              VaadinIcon.BOLT,
              "The database does not answer at the moment",
              "What was submitted is safe and goes on as soon as it does. Try again in a while.",
              new Anchor("", "To the overview")));
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "Page {} broke, reference {}",
        event.getLocation().getPath(),
        reference,
        error.getException());
    add(
        new EmptyState(
            VaadinIcon.BOLT,
            "This page did not work",
            "What was submitted is safe and goes on. Try again; if it stays, tell your "
                + "administrator the reference "
                + reference
                + ".",
            new Anchor("", "To the overview")));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
