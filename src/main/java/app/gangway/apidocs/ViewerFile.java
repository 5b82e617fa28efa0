package app.gangway.apidocs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;

/** A file in memory, as it is or made small for the way to the browser. */
final class ViewerFile extends ByteArrayResource implements HttpResource {

  private final String name;
  private final HttpHeaders headers = new HttpHeaders();

  private ViewerFile(String name, byte[] content, @Nullable String encoding) {
    super(content, name);
    this.name = name;
    headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (encoding != null) {
      headers.set(HttpHeaders.CONTENT_ENCODING, encoding);
    }
  }

  static ViewerFile plain(String name, byte[] content) {
    return new ViewerFile(name, content, null);
  }

  static ViewerFile gzipped(String name, byte[] content) {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(small)) {
      out.write(content);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return new ViewerFile(name, small.toByteArray(), "gzip");
  }

  @Override
  public String getFilename() {
    return name;
  }

  @Override
  public HttpHeaders getResponseHeaders() {
    return headers;
  }
}
