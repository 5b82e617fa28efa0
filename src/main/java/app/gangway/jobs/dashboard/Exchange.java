package app.gangway.jobs.dashboard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A request as JobRunr's handlers want it. What they answer is kept here, to be looked at before
 * any of it is sent; they ask for no more than this.
 */
final class Exchange extends HttpExchange {

  static final int UNANSWERED = -1;

  private final String method;
  private final URI uri;
  private final OutputStream body;
  private final Headers headers = new Headers();
  private int status = UNANSWERED;

  Exchange(String method, URI uri, OutputStream body) {
    this.method = method;
    this.uri = uri;
    this.body = body;
  }

  @Override
  public String getRequestMethod() {
    return method;
  }

  @Override
  public URI getRequestURI() {
    return uri;
  }

  @Override
  public Headers getResponseHeaders() {
    return headers;
  }

  @Override
  public OutputStream getResponseBody() {
    return body;
  }

  /** The last one counts: JobRunr sends 200 first, and 500 when it fails after that. */
  @Override
  public void sendResponseHeaders(int code, long length) {
    status = code;
  }

  @Override
  public int getResponseCode() {
    return status;
  }

  @Override
  public void close() {
    // Whoever made it ends it.
  }

  @Override
  public Headers getRequestHeaders() {
    throw new UnsupportedOperationException();
  }

  @Override
  public InputStream getRequestBody() {
    throw new UnsupportedOperationException();
  }

  @Override
  public HttpContext getHttpContext() {
    throw new UnsupportedOperationException();
  }

  @Override
  public InetSocketAddress getRemoteAddress() {
    throw new UnsupportedOperationException();
  }

  @Override
  public InetSocketAddress getLocalAddress() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getProtocol() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object getAttribute(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setStreams(InputStream in, OutputStream out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public HttpPrincipal getPrincipal() {
    throw new UnsupportedOperationException();
  }
}
