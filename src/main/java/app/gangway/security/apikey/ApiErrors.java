package app.gangway.security.apikey;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Tells a machine in JSON why it gets no answer, in the words that its address speaks. */
@Component
public class ApiErrors {

  private static final List<String> OURS =
      List.of("/api/batches", "/api/callbacks", "/api/connectors", "/api/processes");

  /** What our own addresses say (RFC 9457). */
  private record Problem(String type, String title, int status, String detail) {}

  /** What the addresses of Durable Functions say. */
  private record Message(@JsonProperty("Message") String message) {}

  private final ObjectMapper json;

  public ApiErrors(ObjectMapper json) {
    this.json = json;
  }

  void write(
      HttpServletRequest request, HttpServletResponse response, ApiAccessDeniedException refused)
      throws IOException {
    if (refused.status() == HttpStatus.UNAUTHORIZED) {
      // Never Basic: a browser would ask for name and password.
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "FunctionKey realm=\"Gangway\"");
    } else {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()));
    }
    write(request, response, refused.status(), refused.getMessage());
  }

  /**
   * @param message what is wrong, and what to do
   */
  public void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String message)
      throws IOException {
    boolean ours = OURS.stream().anyMatch(request.getServletPath()::startsWith);
    response.setStatus(status.value());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(
        ours ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(),
        ours
            ? new Problem("about:blank", status.getReasonPhrase(), status.value(), message)
            : new Message(message));
  }
}
