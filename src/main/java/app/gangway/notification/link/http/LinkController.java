package app.gangway.notification.link.http;

import app.gangway.approval.Decision;
import app.gangway.notification.link.LinkAnswer;
import app.gangway.notification.link.LinkAnswer.Kind;
import app.gangway.notification.link.LinkDecisions;
import app.gangway.security.LinkGuesses;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page that a link leads to. To get it, as programs do that look at mails before people,
 * decides nothing; to send its form does.
 */
@RestController
class LinkController {

  private static final String ADDRESS = LinkAddresses.PATH + "{token}";

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  /** Nothing from elsewhere, and of scripts and styles no more than the page's own files. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final LinkDecisions decisions;
  private final LinkPage page;
  private final LinkGuesses guesses;

  LinkController(LinkDecisions decisions, LinkPage page, LinkGuesses guesses) {
    this.decisions = decisions;
    this.page = page;
    this.guesses = guesses;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
    return answer(request, () -> decisions.look(token));
  }

  @PostMapping(ADDRESS)
  ResponseEntity<String> decide(
      @PathVariable String token,
      @RequestParam(name = LinkPage.DECISION, defaultValue = "") String decision,
      @RequestParam(name = LinkPage.REMARK, required = false) @Nullable String remark,
      @RequestParam(name = LinkPage.KEY, defaultValue = "") String key,
      HttpServletRequest request) {
    return answer(
        request,
        () -> decisions.decide(token, key, known(decision), remark, request.getRemoteAddr()));
  }

  private static @Nullable Decision known(String sent) {
    return Stream.of(Decision.values())
        .filter(each -> each.name().equals(sent))
        .findFirst()
        .orElse(null);
  }

  private ResponseEntity<String> answer(HttpServletRequest request, Supplier<LinkAnswer> ask) {
    String address = request.getRemoteAddr();
    Duration wait = guesses.wait(address);
    if (!wait.isZero()) {
      return tooMany(request, wait);
    }
    LinkAnswer answer = ask.get();
    wait = answer.kind() == Kind.UNKNOWN ? guesses.wrong(address) : Duration.ZERO;
    return wait.isZero() ? write(request, answer, 0) : tooMany(request, wait);
  }

  private ResponseEntity<String> tooMany(HttpServletRequest request, Duration wait) {
    return write(request, LinkAnswer.of(Kind.TOO_MANY), wait.plusMillis(999).toSeconds());
  }

  private ResponseEntity<String> write(
      HttpServletRequest request, LinkAnswer answer, long seconds) {
    Locale language = page.language(request, answer);
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(answer.kind().status())
            .contentType(HTML)
            .header("Content-Security-Policy", POLICY)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    if (seconds > 0) {
      response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
    return response.body(page.html(answer, language, seconds));
  }
}
