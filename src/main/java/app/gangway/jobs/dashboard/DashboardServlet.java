package app.gangway.jobs.dashboard;

import app.gangway.common.access.SameOrigin;
import com.sun.net.httpserver.Headers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jobrunr.dashboard.JobRunrApiHandler;
import org.jobrunr.dashboard.JobRunrStaticFileHandler;
import org.jobrunr.dashboard.server.HttpExchangeHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Lets JobRunr's own handlers answer, and stands between them and the browser: what changes a job
 * must come from our own page and is announced, a failure is told in a sentence, and the page can
 * call nobody but this server.
 */
final class DashboardServlet extends HttpServlet {

  private static final Logger LOG = LoggerFactory.getLogger(DashboardServlet.class);

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  /**
   * Keeps the page from asking JobRunr's makers for news and advertisements. Its components write
   * their styles into the page.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
          + " manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private final transient JobRunrStaticFileHandler files;
  private final transient JobRunrApiHandler api;
  private final transient EventStreams streams;
  private final transient ApplicationEventPublisher events;
  private final transient Clock clock;

  DashboardServlet(
      JobRunrStaticFileHandler files,
      JobRunrApiHandler api,
      EventStreams streams,
      ApplicationEventPublisher events,
      Clock clock) {
    this.files = files;
    this.api = api;
    this.streams = streams;
    this.events = events;
    this.clock = clock;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    secure(response);
    String method = request.getMethod();
    HttpExchangeHandler handler = handler(request.getServletPath());
    if (!HARMLESS.contains(method) && !SameOrigin.sent(request)) {
      say(response, 403, "Refused, because no page of this application has asked for it.");
    } else if (handler != api && !method.equals("GET")) {
      say(response, 405, "This can only be read.");
    } else {
      try {
        URI uri = uri(request);
        if (handler != files && !JobAddress.isUnderstood(uri)) {
          say(response, 400, "This is not an address.");
        } else if (handler == files && !JobAddress.isFile(uri)) {
          say(response, 404, "There is no such file.");
        } else if (handler == streams) {
          HttpSession session = request.getSession(false);
          String id = session == null ? null : session.getId();
          stream(new EventStream(id), uri, request, response);
        } else {
          answer(handler, uri, request, response);
        }
      } catch (URISyntaxException malformed) {
        say(response, 400, "This is not an address.");
      }
    }
  }

  private HttpExchangeHandler handler(String path) {
    if (path.startsWith(api.getContextPath())) {
      return api;
    }
    return path.startsWith(streams.getContextPath()) ? streams : files;
  }

  /** By the path that the container went by, so that no other spelling of it leads elsewhere. */
  private static URI uri(HttpServletRequest request) throws URISyntaxException {
    String info = request.getPathInfo() == null ? "" : request.getPathInfo();
    String path = new URI(null, null, request.getServletPath() + info, null).toASCIIString();
    return new URI(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
  }

  private void answer(
      HttpExchangeHandler handler,
      URI uri,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Exchange exchange = new Exchange(request.getMethod(), uri, body);
    // When JobRunr fails it answers with the stack trace.
    if (!handled(handler, exchange, response, () -> body.toString(StandardCharsets.UTF_8))) {
      return;
    }
    int status = exchange.getResponseCode();
    if (!HARMLESS.contains(request.getMethod()) && status / 100 == 2) {
      events.publishEvent(
          new JobChanged(
              request.getMethod(),
              uri.getRawPath(),
              request.getRemoteUser(),
              request.getRemoteAddr(),
              clock.instant()));
    }
    head(exchange, response);
    if (status != 204) {
      byte[] bytes = body.toByteArray();
      if (handler == files) {
        String type = response.getContentType();
        bytes = UnderPath.move(bytes, type, request.getContextPath());
        bytes = WayBack.addTo(bytes, type, request.getContextPath());
      }
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }

  private void stream(
      EventStream stream, URI uri, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Exchange exchange = new Exchange(request.getMethod(), uri, stream);
    if (!handled(streams, exchange, response, () -> "")) {
      return;
    }
    head(exchange, response);
    if (exchange.getResponseCode() == 200) {
      stream.start(request.startAsync());
    }
  }

  /**
   * If not, that has been answered.
   *
   * @param answer what was written until then
   */
  private static boolean handled(
      HttpExchangeHandler handler,
      Exchange exchange,
      HttpServletResponse response,
      Supplier<String> answer)
      throws IOException {
    try {
      handler.handle(exchange);
    } catch (IOException | RuntimeException failed) {
      fail(exchange, response, answer.get(), failed);
      return false;
    }
    int status = exchange.getResponseCode();
    if (status == Exchange.UNANSWERED || status >= 500) {
      fail(exchange, response, answer.get(), null);
      return false;
    }
    return true;
  }

  private static void head(Exchange exchange, HttpServletResponse response) {
    response.setStatus(exchange.getResponseCode());
    Headers headers = exchange.getResponseHeaders();
    // The container keeps connections as it sees fit.
    headers.remove("Connection");
    headers.forEach((name, values) -> response.setHeader(name, values.get(0)));
    secure(response);
  }

  private static void secure(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  private static void fail(
      Exchange exchange, HttpServletResponse response, String answer, @Nullable Exception failed)
      throws IOException {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "{} {} broke, reference {} {}",
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        reference,
        answer,
        failed);
    say(
        response,
        500,
        "This did not work; the log of the application says why, with the reference %s."
            .formatted(reference));
  }

  private static void say(HttpServletResponse response, int status, String sentence)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write(sentence);
  }
}
