package app.gangway.ui.errors;

import app.gangway.storage.DatabaseFailures;
import app.gangway.ui.MainLayout;
import app.gangway.ui.MessagePage;
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
public class ErrorPage extends MessagePage implements HasErrorParameter<Exception> {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
    if (DatabaseFailures.isOutage(error.getException())) {
      say(VaadinIcon.BOLT, getTranslation("error.database"), getTranslation("error.database.page"));
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "Page {} broke, reference {}",
        event.getLocation().getPath(),
        reference,
        error.getException());
    say(
        VaadinIcon.BOLT,
        getTranslation("error.broken"),
        getTranslation("error.broken.page", reference));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
