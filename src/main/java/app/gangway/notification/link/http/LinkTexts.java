package app.gangway.notification.link.http;

import app.gangway.ui.language.PageLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Texts of the page that a link leads to, as text and as HTML. */
@Component
class LinkTexts {

  /** Around values, so that they are still found once the text is HTML. */
  private static final String BEGIN = "\uE000";

  private static final String END = "\uE001";

  private final PageLanguage language;
  private final ReadersZone zone;
  private final Clock clock;

  LinkTexts(PageLanguage language, ReadersZone zone, Clock clock) {
    this.language = language;
    this.zone = zone;
    this.clock = clock;
  }

  String text(Locale locale, String key, Object... values) {
    return language.text(locale, key, values);
  }

  /** The values stand each for itself, whichever way they are written. */
  String html(Locale locale, String key, String... values) {
    Object[] marked =
        Stream.of(values)
            .map(value -> BEGIN + value.replaceAll("[\uE000\uE001]", "") + END)
            .toArray();
    return escape(text(locale, key, marked)).replace(BEGIN, "<bdi>").replace(END, "</bdi>");
  }

  static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  /** The time of a moment of today, else the day with it; as in a sentence. */
  String when(Locale locale, Instant moment) {
    ZonedDateTime at = moment.atZone(zone.get());
    return LocalDate.ofInstant(clock.instant(), zone.get()).equals(at.toLocalDate())
        ? text(
            locale,
            "link.at",
            form(locale, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)).format(at))
        : text(
            locale,
            "link.on",
            form(locale, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT))
                .format(at));
  }

  /** With the name of the zone. */
  String moment(Locale locale, Instant moment) {
    return form(locale, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG))
        .format(moment.atZone(zone.get()));
  }

  String day(Locale locale, LocalDate day) {
    return form(locale, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)).format(day);
  }

  private static DateTimeFormatter form(Locale locale, DateTimeFormatter form) {
    return form.localizedBy(locale).withDecimalStyle(DecimalStyle.of(locale));
  }
}
