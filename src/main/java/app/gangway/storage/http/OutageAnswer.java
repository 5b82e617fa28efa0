package app.gangway.storage.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A 503 in the form that whoever asked can read: a machine's JSON, or a page. */
final class OutageAnswer {

  private static final String AGAIN_SECONDS = "5";

  private static final String TO_MACHINES =
      "The database does not answer at the moment. Try again in a while.";

  private static final String MESSAGE = "{\"Message\":\"%s\"}".formatted(TO_MACHINES);

  private static final String PROBLEM =
      """
      {"type":"about:blank","title":"Service Unavailable","status":503,"detail":"The database does \
      not answer at the moment. Send the same again in a while; with an Idempotency-Key it is done \
      once, however often it is sent."}\
      """;

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="refresh" content="5">
      <title>Not available · Gangway</title>
      <style>body { font: 1rem/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 36rem; padding: 0 1rem }</style>
      </head>
      <body>
      <h1>Gangway cannot reach its database</h1>
      <p>What was submitted before is safe and goes on as soon as the database works again. This page
      tries again every five seconds. If it stays, tell your administrator: the log says why.</p>
      </body>
      </html>
      """;

  private static final List<String> PROBLEMS =
      List.of("/api/batches", "/api/callbacks/", "/api/connectors/", "/api/processes/");

  private OutageAnswer() {}

  static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (PROBLEMS.stream().anyMatch(path::startsWith)) {
      write(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, PROBLEM);
    } else if (path.startsWith("/api/orchestrators/") || path.startsWith("/runtime/")) {
      write(response, MediaType.APPLICATION_JSON_VALUE, MESSAGE);
    } else {
      response.setHeader(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
      write(response, MediaType.TEXT_HTML_VALUE + ";charset=UTF-8", PAGE);
    }
  }

  private static void write(HttpServletResponse response, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
