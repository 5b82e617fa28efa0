package app.gangway.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.http.SecretAddress;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

@ExtendWith(OutputCaptureExtension.class)
class ErrorReportTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");

  @Test
  void the_log_names_the_address_that_broke(CapturedOutput log) {
    report("/somewhere");

    assertThat(log).contains("A request of /somewhere broke");
  }

  @Test
  void a_secret_in_an_address_is_not_logged(CapturedOutput log) {
    SecretAddress.hide(request, "/decide/…");
    report("/decide/secret");

    assertThat(log).contains("A request of /decide/… broke").doesNotContain("secret");
  }

  private void report(String path) {
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
    new ErrorReport()
        .getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults());
  }
}
