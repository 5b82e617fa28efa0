package app.gangway.apidocs;

import app.gangway.ui.language.PageLanguage;
import app.gangway.ui.language.TextDirection;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Writes the page around the description, in the language of whoever reads it. */
@RestController
class ApiPageController {

  /** The key of a text, or one of the two facts about the language. */
  private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w.]+)}}");

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final PageLanguage language;
  private final String page;

  ApiPageController(PageLanguage language) throws IOException {
    this.language = language;
    this.page =
        new ClassPathResource("page.html", ApiPageController.class)
            .getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping(ApiPage.PATH)
  ResponseEntity<String> show(HttpServletRequest request) {
    Locale locale = language.of(request);
    String shown =
        PLACE
            .matcher(page)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        HtmlUtils.htmlEscape(text(locale, place.group(1)), "UTF-8")));
    return ResponseEntity.ok()
        .contentType(HTML)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .body(shown);
  }

  private String text(Locale locale, String place) {
    return switch (place) {
      case "language" -> locale.toLanguageTag();
      case "direction" -> TextDirection.of(locale);
      case "title" -> language.text(locale, "api.title");
      case "intro" -> language.text(locale, "api.intro");
      case "noScript" -> language.text(locale, "api.noScript");
      case "toDark" -> language.text(locale, "shell.theme.dark");
      case "toLight" -> language.text(locale, "shell.theme.light");
      default -> throw new IllegalStateException("There is no text for " + place);
    };
  }
}
