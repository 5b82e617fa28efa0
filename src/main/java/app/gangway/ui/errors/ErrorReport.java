package app.gangway.ui.errors;

import app.gangway.common.http.SecretAddress;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What is told of an error for which no page and no address for machines has words, such as one
 * from before anybody of those was asked: a sentence, and of a fault of ours a reference that the
 * log knows. Machines get it as it is, in English; of browsers {@link ErrorDocument} takes care.
 */
@Component
class ErrorReport extends DefaultErrorAttributes {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorReport.class);

  /** Where a request of which we are to blame keeps the reference. */
  static final String REFERENCE = ErrorReport.class.getName() + ".reference";

  /** None of it comes from the request. */
  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    Map<String, Object> all = super.getErrorAttributes(request, options);
    int status = all.get("status") instanceof Integer known ? known : 500;
    all.put("message", status < 500 ? sentence(status) : broken(request, all.get("path")));
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

  private static String broken(WebRequest request, @Nullable Object path) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    Object shown = request.getAttribute(SecretAddress.SHOWN, RequestAttributes.SCOPE_REQUEST);
    LOG.error("A request of {} broke, reference {}", shown == null ? path : shown, reference);
    request.setAttribute(REFERENCE, reference, RequestAttributes.SCOPE_REQUEST);
    return "This did not work. Try again; if it stays, tell your administrator the reference %s."
        .formatted(reference);
  }
}
