package app.gangway.mail.template;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.mail.FirstDay;
import app.gangway.mail.NoticeWords;
import app.gangway.ui.language.Languages;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The mails that there are, in the words that are in use: those that were published last, else
 * those that are installed; in the language that is asked for, else that without its region, else
 * English. Read anew for each mail, so that on every node the words are those that were published.
 */
@Component
public class MailTemplates {

  static final String WELCOME = "welcome";
  private static final String CANCELLED = "cancelled";
  private static final String MOVED = "moved";

  private final Languages languages;
  private final PublishedTemplates published;
  private final InstalledTemplates installed;
  private final FirstDay firstDay;

  MailTemplates(
      Languages languages,
      PublishedTemplates published,
      InstalledTemplates installed,
      FirstDay firstDay) {
    this.languages = languages;
    this.published = published;
    this.installed = installed;
    this.firstDay = firstDay;
  }

  /** The welcome for a new hire of whom nothing else is known. */
  public RenderedMail welcome(NewHire hire) {
    return welcome(hire, HireDetails.NONE);
  }

  /** The welcome for a new hire, in their own language if there are words in it. */
  public RenderedMail welcome(NewHire hire, HireDetails details) {
    TemplateVersion words =
        Optional.ofNullable(details.locale())
            .map(Locale::forLanguageTag)
            .flatMap(own -> find(WELCOME, Stream.of(own, base(own))))
            .orElseGet(() -> current(languages.locale()));
    return render(words, hire, details);
  }

  /** Tells a new hire that nothing will come of the first day, in the language of the welcome. */
  public RenderedMail cancelled(NewHire hire, HireDetails details, Locale language) {
    return render(current(CANCELLED, language), hire, details);
  }

  /** Tells a new hire of another first day, in the language of the welcome. */
  public RenderedMail moved(NewHire hire, HireDetails details, Locale language) {
    return render(current(MOVED, language), hire, details);
  }

  /** A notice as it is kept, in the words that came with the application. */
  public RenderedMail notice(NoticeWords notice) {
    return notice(notice, notice.keptLinks());
  }

  /** The same as its reader gets it; not to be kept. */
  public RenderedMail sentNotice(NoticeWords notice) {
    return notice(notice, notice.sentLinks());
  }

  private RenderedMail notice(NoticeWords notice, Map<String, String> links) {
    TemplateVersion template =
        closest(notice.language(), each -> installed.find(notice.template(), each))
            .orElseThrow(() -> new IllegalStateException("There is no mail " + notice.template()));
    RepeatedLines lines = RepeatedLines.of(template.words().body(), notice.lists());
    return new MailTemplate(
            template.withBody(lines.body()), lines.placeholders(NoticeWords.PLACEHOLDERS))
        .render(lines.values(notice.values()), links);
  }

  /** The words for somebody who reads this language; perhaps in another one. */
  TemplateVersion current(Locale language) {
    return current(WELCOME, language);
  }

  private TemplateVersion current(String key, Locale language) {
    return closest(language, each -> exactly(key, each))
        .orElseThrow(() -> new IllegalStateException("There is no mail " + key));
  }

  private Optional<TemplateVersion> find(String key, Stream<Locale> languages) {
    return languages.flatMap(each -> exactly(key, each).stream()).findFirst();
  }

  private static Locale base(Locale language) {
    return Locale.forLanguageTag(language.getLanguage());
  }

  private static Optional<TemplateVersion> closest(
      Locale language, Function<Locale, Optional<TemplateVersion>> find) {
    return Stream.of(language, base(language), Locale.ENGLISH)
        .flatMap(each -> find.apply(each).stream())
        .findFirst();
  }

  private Optional<TemplateVersion> exactly(String key, Locale language) {
    return published.newest(key, language).or(() -> installed.find(key, language));
  }

  RenderedMail render(TemplateVersion template, NewHire hire, HireDetails details) {
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(template.language());
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.NAME, hire.name());
    values.put(Placeholder.START_DATE, day.format(hire.startDate()));
    values.put(Placeholder.ROLE, hire.role());
    firstDay.where().ifPresent(place -> values.put(Placeholder.PLACE, place));
    put(values, Placeholder.DEPARTMENT, details.department());
    put(values, Placeholder.LOCATION, details.location());
    put(values, Placeholder.MANAGER, details.manager());
    put(values, Placeholder.MANAGER_EMAIL, details.managerEmail());
    return new MailTemplate(template).render(values);
  }

  private static void put(
      Map<Placeholder, String> values, Placeholder placeholder, @Nullable String text) {
    if (text != null) {
      values.put(placeholder, text);
    }
  }
}
