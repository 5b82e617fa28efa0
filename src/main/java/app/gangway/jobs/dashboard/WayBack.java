package app.gangway.jobs.dashboard;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A link on JobRunr's page to the application that it belongs to, which it does not know of. */
final class WayBack {

  private static final String LINK =
      """
      <a href="%s/" style="position: fixed; inset: auto auto 1rem 1rem; z-index: 2000;
        padding: 0.6rem 1rem; border-radius: 999px; background: #1d4ed8; color: #fff;
        font: 600 0.9rem system-ui, sans-serif; text-decoration: none;
        box-shadow: 0 2px 8px rgb(0 0 0 / 30%%)">&larr; Back to Gangway</a>
      """;

  private static final String END = "</body>";

  private WayBack() {}

  /**
   * @param contentType of the file, which is left alone unless it is a page; null for none
   * @param path that the application is served under; empty for none
   */
  static byte[] addTo(byte[] file, @Nullable String contentType, String path) {
    if (contentType == null || !contentType.startsWith("text/html")) {
      return file;
    }
    String link = LINK.formatted(HtmlUtils.htmlEscape(path));
    return new String(file, StandardCharsets.UTF_8)
        .replace(END, link + END)
        .getBytes(StandardCharsets.UTF_8);
  }
}
