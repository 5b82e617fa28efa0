package app.gangway.ui.errors;

import app.gangway.storage.DatabaseFailures;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers a click whose work broke: in plain words, with a reference that the log knows. {@link
 * ErrorPage} does the same for a page that could not be opened.
 */
@Component
class ClickErrorHandler implements ErrorHandler, VaadinServiceInitListener {

  private static final Logger LOG = LoggerFactory.getLogger(ClickErrorHandler.class);

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
  }

  @Override
  public void error(ErrorEvent event) {
    if (DatabaseFailures.isOutage(event.getThrowable())) {
      tell("error.database.click");
      return;
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
      LOG.info("What a page was sending did not come to its end");
      return;
    }
    if (NestedExceptionUtils.getMostSpecificCause(event.getThrowable())
        instanceof NotFoundException) {
      showThatItIsGone();
      return;
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("A click or a refresh broke, reference {}", reference, event.getThrowable());
    tell("error.broken.click", reference);
  }

  private static void tell(String key, Object... values) {
    UI page = UI.getCurrent();
    if (page != null) {
      page.access(() -> Notices.refused(page.getTranslation(key, values)));
    }
  }

  /** What the page shows was removed since it was opened: opened anew, it says so. */
  private static void showThatItIsGone() {
    UI page = UI.getCurrent();
    if (page != null) {
      page.access(() -> page.navigate(page.getActiveViewLocation().getPath()));
    }
  }
}
