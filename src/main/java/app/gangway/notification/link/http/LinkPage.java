package app.gangway.notification.link.http;

import static app.gangway.notification.link.http.LinkTexts.escape;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Decision;
import app.gangway.notification.link.LinkAnswer;
import app.gangway.ui.TabTitle;
import app.gangway.ui.language.Languages;
import app.gangway.ui.language.Numbers;
import app.gangway.ui.language.PageLanguage;
import app.gangway.ui.language.TextDirection;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The page that a link leads to; whole without a script. */
@Component
class LinkPage {

  /** What its form sends. */
  static final String DECISION = "decision";

  static final String REMARK = "remark";
  static final String KEY = "key";

  private static final String FRAME =
      """
      <!doctype html>
      <html lang="%s" dir="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta name="referrer" content="no-referrer">
      <title>%s</title>
      <link rel="icon" href="../gangway.svg" type="image/svg+xml">
      <link rel="stylesheet" href="../decide.css">
      <script src="../gangway.js"%4$s></script>
      </head>
      <body>
      <main class="card">
      <p class="brand"><img src="../gangway.svg" alt="" width="30" height="30">Gangway</p>
      %5$s
      <p class="secondary"><a href="../approvals">%6$s</a></p>
      </main>
      </body>
      </html>
      """;

  private static final String FORM =
      """
      <form method="post" autocomplete="off">
      <input type="hidden" name="%s" value="%s">
      <label for="remark">%s</label>
      <textarea id="remark" name="%s" rows="3" maxlength="%d"></textarea>
      <p class="actions">
      %s
      </p>
      </form>\
      """;

  private static final String BUTTON = "<button class=\"%s\" name=\"%s\" value=\"%s\">%s</button>";

  /** What the script says, by the names of its attributes. */
  private static final List<String> SPOKEN = List.of("now", "left", "over", "until");

  private final PageLanguage language;
  private final Languages languages;
  private final LinkTexts texts;
  private final Clock clock;

  LinkPage(PageLanguage language, Languages languages, LinkTexts texts, Clock clock) {
    this.language = language;
    this.languages = languages;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * That of the person whom the link is for, where it alone shows who that is and they have one of
   * their own; else that of whoever asks.
   */
  Locale language(HttpServletRequest request, LinkAnswer answer) {
    return answer.language() == null || answer.language().equals(languages.locale())
        ? language.of(request)
        : answer.language();
  }

  /**
   * @param seconds to wait; 0 for not at all
   */
  String html(LinkAnswer answer, Locale locale, long seconds) {
    String title = title(answer, locale);
    return FRAME.formatted(
        locale.toLanguageTag(),
        TextDirection.of(locale),
        TabTitle.of(title.replaceAll("</?bdi>", "")),
        script(locale),
        "<h1>%s</h1>\n%s".formatted(title, body(answer, locale, seconds)),
        texts.html(locale, "approval.goTo"));
  }

  private String script(Locale locale) {
    return Stream.concat(
            Stream.of(
                attribute("digits", Numbers.digits(locale)),
                attribute("server-time", Long.toString(clock.millis()))),
            SPOKEN.stream().map(name -> attribute(name, texts.text(locale, "shell.time." + name))))
        .collect(Collectors.joining());
  }

  private static String attribute(String name, String value) {
    return " data-%s=\"%s\"".formatted(name, escape(value));
  }

  private String title(LinkAnswer answer, Locale locale) {
    return switch (answer.kind()) {
      case OPEN, UNCHOSEN -> about(answer, locale);
      case DECIDED, OVER -> outcome(answer.about(), locale);
      case OWN, STANDS_IN -> texts.html(locale, "link.title.OWN");
      case OTHER_PERSON, NO_APPROVER, UNKNOWN, TOO_MANY ->
          texts.html(locale, "link.title." + answer.kind());
    };
  }

  private String about(LinkAnswer answer, Locale locale) {
    return texts.html(locale, "link.about", answer.about().hire().name());
  }

  /** Who decided, and when. */
  private String outcome(ApprovalView order, Locale locale) {
    // Nobody has declined it yet on behalf of the system.
    boolean late = order.status() == ApprovalStatus.PENDING;
    return texts.html(
        locale,
        "link.outcome." + (late ? ApprovalStatus.EXPIRED : order.status()),
        Objects.toString(order.decidedBy(), ""),
        texts.when(locale, order.decidedAt() == null ? order.deadline() : order.decidedAt()));
  }

  private String body(LinkAnswer answer, Locale locale, long seconds) {
    return switch (answer.kind()) {
      case OPEN -> question(answer, locale);
      case UNCHOSEN ->
          "<p class=\"callout\" role=\"alert\">%s</p>\n%s"
              .formatted(texts.html(locale, "link.unchosen"), question(answer, locale));
      case DECIDED -> paragraph(done(answer.about(), locale));
      case OVER -> paragraph(about(answer, locale)) + remark(answer.about());
      case OWN -> paragraph(texts.html(locale, own(answer.about())));
      case STANDS_IN -> paragraph(texts.html(locale, "approval.own.standIn"));
      case OTHER_PERSON -> paragraph(texts.html(locale, "link.hint.OTHER_PERSON", person(answer)));
      case NO_APPROVER, UNKNOWN -> paragraph(texts.html(locale, "link.hint." + answer.kind()));
      case TOO_MANY -> paragraph(texts.html(locale, "link.hint.TOO_MANY", Long.toString(seconds)));
    };
  }

  private String done(ApprovalView order, Locale locale) {
    String name = order.hire().name();
    return order.status() == ApprovalStatus.APPROVED
        ? texts.html(locale, "approval.decided.APPROVE", name)
        : texts.html(locale, "approval.decided.DECLINE", name);
  }

  private static String remark(ApprovalView order) {
    return order.remark() == null ? "" : paragraph(bdi(order.remark()));
  }

  private static String own(ApprovalView order) {
    return order.uploadedBy() == null ? "approval.own.submitted" : "approval.own.uploaded";
  }

  private static String person(LinkAnswer answer) {
    return Objects.requireNonNullElse(answer.person(), "");
  }

  private static String paragraph(String html) {
    return "<p>%s</p>\n".formatted(html);
  }

  private String question(LinkAnswer answer, Locale locale) {
    ApprovalView order = answer.about();
    String deadline =
        "%s <gw-countdown role=\"timer\" from=\"%s\" until=\"%s\"></gw-countdown>"
            .formatted(
                escape(texts.moment(locale, order.deadline())), order.askedAt(), order.deadline());
    return "<dl>\n%s%s%s%s%s</dl>\n<p class=\"secondary\">%s %s</p>\n%s%s"
        .formatted(
            fact(locale, "newhire.role", bdi(order.hire().role())),
            fact(locale, "newhire.startdate", escape(texts.day(locale, order.hire().startDate()))),
            fact(
                locale,
                "link.reason",
                "<span lang=\"en\" dir=\"auto\">%s</span>".formatted(escape(order.reason()))),
            fact(locale, "approval.submittedBy", bdi(order.submittedBy())),
            fact(locale, "link.deadline", deadline),
            texts.html(locale, "approval.automatically"),
            texts.html(locale, "link.as", person(answer)),
            behalf(answer, locale),
            form(answer, locale));
  }

  private String behalf(LinkAnswer answer, Locale locale) {
    return answer.onBehalfOf() == null
        ? ""
        : paragraph(texts.html(locale, "approval.behalf", answer.onBehalfOf()));
  }

  private String fact(Locale locale, String key, String html) {
    return "<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(texts.html(locale, key), html);
  }

  private static String bdi(String text) {
    return "<bdi>%s</bdi>".formatted(escape(text));
  }

  private String form(LinkAnswer answer, Locale locale) {
    return FORM.formatted(
        KEY,
        answer.formKey(),
        texts.html(locale, "approval.comment"),
        REMARK,
        ApprovalService.REMARK_MAX,
        button("primary", Decision.APPROVE, texts.html(locale, "approval.approve"))
            + "\n"
            + button("", Decision.DECLINE, texts.html(locale, "approval.decline")));
  }

  private static String button(String look, Decision decision, String words) {
    return BUTTON.formatted(look, DECISION, decision, words);
  }
}
