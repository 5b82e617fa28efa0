package app.gangway.ui.errors;

import app.gangway.ui.TabTitle;
import app.gangway.ui.language.PageLanguage;
import app.gangway.ui.language.TextDirection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/**
 * The same as {@link ErrorReport} tells, as a small page in the language of whoever asked; it needs
 * nothing else of the application. By the name under which Spring looks for it.
 */
@Component("error")
class ErrorDocument implements View {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s" dir="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; }
      body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 15vh auto; max-width: 30rem; padding: 0 1rem; }
      </style>
      </head>
      <body>
      <main>
      <h1>%s</h1>
      <p>%s</p>
      <p><a href="%s/">%s</a></p>
      </main>
      </body>
      </html>
      """;

  private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405);

  private final PageLanguage language;

  ErrorDocument(PageLanguage language) {
    this.language = language;
  }

  /** Without it Spring would look for another view, and find none. */
  @Override
  public String getContentType() {
    return MediaType.TEXT_HTML_VALUE;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale locale = language.of(request);
    int status = response.getStatus();
    String title = language.text(locale, "error.status." + word(status));
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    response
        .getWriter()
        .write(
            PAGE.formatted(
                locale.toLanguageTag(),
                TextDirection.of(locale),
                escape(TabTitle.of(title)),
                escape(title),
                escape(hint(locale, status, request)),
                escape(request.getContextPath()),
                escape(language.text(locale, "error.toStart"))));
  }

  private String hint(Locale locale, int status, HttpServletRequest request) {
    return status < 500
        ? language.text(locale, "error.status.hint." + word(status))
        : language.text(
            locale,
            "error.broken.page",
            Objects.toString(request.getAttribute(ErrorReport.REFERENCE), ""));
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static String word(int status) {
    if (status >= 500) {
      return "broken";
    }
    return KNOWN.contains(status) ? Integer.toString(status) : "other";
  }
}
