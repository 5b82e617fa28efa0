package app.gangway.ui.errors;

import static app.gangway.testing.People.johnny;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.CleanDatabase;
import app.gangway.testing.PageTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ClickErrorHandlerTest extends PageTest {

  @Autowired ClickErrorHandler brokenClick;
  @Autowired CleanDatabase rows;

  @Test
  void every_session_answers_a_click_that_breaks() {
    assertThat(VaadinSession.getCurrent().getErrorHandler())
        .isNotInstanceOf(DefaultErrorHandler.class)
        .isSameAs(brokenClick);
  }

  @Test
  void the_answer_is_plain_and_its_reference_stands_in_the_log(CapturedOutput log) {
    UI.getCurrent().navigate("");
    brokenClick.error(new ErrorEvent(new IllegalStateException("the database is away")));

    eventually(
        () -> {
          String text = _get(Notification.class).getElement().getProperty("text", "");
          assertThat(text).contains("nothing was changed").doesNotContain("IllegalState");
          String reference = text.replaceAll(".*reference (\\w{8}).*", "$1");
          assertThat(log.getAll()).contains(reference).contains("the database is away");
        });
  }

  @Test
  void a_page_about_what_was_removed_says_so_and_nothing_is_logged(CapturedOutput log) {
    UUID id = gangway.submit(johnny());
    UI.getCurrent().navigate("onboardings/" + id);
    rows.clear();

    brokenClick.error(
        new ErrorEvent(new ExecutionException(new NotFoundException("gone is " + id))));

    // The page's own refresh finds it gone, too; what a browser never sees, this one throws.
    Awaitility.await()
        .pollInSameThread()
        .ignoreExceptionsMatching(thrown -> thrown.getCause() instanceof NotFoundException)
        .untilAsserted(
            () -> {
              MockVaadin.clientRoundtrip();
              _assertOne(NotFoundPage.class);
            });
    assertThat(log.getAll()).doesNotContain("gone is " + id);
  }
}
