package app.gangway.ui.errors;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.View;

/**
 * What is told of an error for which no page and no address for machines has words, such as one
 * from before anybody of those was asked: a sentence, and of a fault of ours a reference that the
 * log knows.
 */
@Configuration(proxyBeanMethods = false)
class ErrorReport {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorReport.class);

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Gangway</title></head>
      <body style="font-family: system-ui, sans-serif; margin: 15vh auto; max-width: 30rem">
      <h1>%s</h1>
      <p>%s</p>
      <p><a href="%s/">To the start</a></p>
      </body>
      </html>
      """;

  @Bean
  DefaultErrorAttributes plainErrors() {
    return new PlainErrors();
  }

  /** For browsers; by the name under which Spring looks for it. */
  @Bean("error")
  View errorPage() {
    return (model, request, response) -> {
      response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
      response
          .getWriter()
          .write(
              PAGE.formatted(model.get("error"), model.get("message"), request.getContextPath()));
    };
  }

  /** None of it comes from the request. */
  private static final class PlainErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(
        WebRequest request, ErrorAttributeOptions options) {
      Map<String, Object> all = super.getErrorAttributes(request, options);
      int status = all.get("status") instanceof Integer known ? known : 500;
      all.put("message", status < 500 ? sentence(status) : broken(all.get("path")));
      return all;
    }

    private static String sentence(int status) {
      return switch (status) {
        case 400 -> "An address that is written like this is not taken.";
        case 401 -> "Sign in first.";
        case 403 -> "This is not for you. Ask your administrator if you need it.";
        case 404 -> "There is nothing here. The address may be mistyped.";
        case 405 -> "This cannot be done here.";
        default -> "This was not taken as it was sent.";
      };
    }

    private static String broken(@Nullable Object path) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("A request of {} broke, reference {}", path, reference);
      return "This did not work. Try again; if it stays, tell your administrator the reference %s."
          .formatted(reference);
    }
  }
}
