package app.gangway.mail.template;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.mail.MailEvent;
import app.gangway.mail.MailEvent.TemplatePublished;
import app.gangway.mail.NoticeWords;
import app.gangway.mail.template.PublishResult.Outdated;
import app.gangway.mail.template.PublishResult.Published;
import app.gangway.mail.template.PublishResult.Refused;
import app.gangway.mail.template.TemplateProblem.Code;
import app.gangway.mail.template.TemplateProblem.Part;
import app.gangway.ui.language.Languages;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Where people read and change the words of mails. */
@Service
public class TemplateService {

  /** The columns' length in {@code mail}. */
  private static final int RENDERED_MAX = 100_000;

  /** What takes most room in HTML. */
  private static final String LONGEST = "\"";

  private final Languages languages;
  private final MailTemplates templates;
  private final PublishedTemplates published;
  private final InstalledTemplates installed;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TemplateService(
      Languages languages,
      MailTemplates templates,
      PublishedTemplates published,
      InstalledTemplates installed,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.languages = languages;
    this.templates = templates;
    this.published = published;
    this.installed = installed;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** The languages that there can be words in, in the order in which they are shown. */
  @RolesAllowed(Role.ADMIN)
  public List<Locale> languages() {
    return languages.locales();
  }

  /** The language that mails are written in, if there are words in it. */
  @RolesAllowed(Role.ADMIN)
  public Locale used() {
    return languages.locale();
  }

  /** The welcome as a new hire would get it now. */
  @RolesAllowed(Role.HR)
  public RenderedMail welcome(NewHire hire, HireDetails details) {
    return templates.welcome(hire, details);
  }

  /** A notice as it would be sent. */
  @RolesAllowed(Role.HR)
  public RenderedMail notice(NoticeWords notice) {
    return templates.notice(notice);
  }

  /** The words in use for who reads this language; in another one where there are none in it. */
  @RolesAllowed(Role.ADMIN)
  public TemplateVersion current(Locale language) {
    return templates.current(language);
  }

  /** All versions in exactly this language, the newest first, the installed one last. */
  @RolesAllowed(Role.ADMIN)
  public List<TemplateVersion> versions(Locale language) {
    return Stream.concat(
            published.all(MailTemplates.WELCOME, language).stream(), installed(language).stream())
        .toList();
  }

  /** The words that came with the application; empty where it has none in this language. */
  @RolesAllowed(Role.ADMIN)
  public Optional<TemplateVersion> installed(Locale language) {
    return installed
        .find(MailTemplates.WELCOME, language)
        .or(() -> installed.find(MailTemplates.WELCOME, base(language)));
  }

  private static Locale base(Locale language) {
    return Locale.forLanguageTag(language.getLanguage());
  }

  /** What is wrong with words; empty for those that can be published. */
  @RolesAllowed(Role.ADMIN)
  public List<TemplateProblem> problems(TemplateWords words) {
    List<TemplateProblem> problems = TemplateCheck.problems(words);
    return problems.isEmpty() && isTooLongForSomebody(words)
        ? List.of(new TemplateProblem(Part.BODY, 1, Code.TOO_LONG, ""))
        : problems;
  }

  private boolean isTooLongForSomebody(TemplateWords words) {
    NewHire longest =
        new NewHire(
            LONGEST.repeat(NewHire.NAME_MAX),
            "a@example.com",
            LocalDate.EPOCH,
            LONGEST.repeat(NewHire.ROLE_MAX));
    HireDetails details =
        new HireDetails(
            LONGEST.repeat(HireDetails.DEPARTMENT_MAX),
            LONGEST.repeat(HireDetails.LOCATION_MAX),
            LONGEST.repeat(HireDetails.MANAGER_MAX),
            "a@example.com",
            null);
    try {
      return draft(languages.locale(), words, longest, details).html().length() > RENDERED_MAX;
    } catch (StackOverflowError deep) {
      // Thousands of emphases within each other.
      return true;
    }
  }

  /** Words that nothing is wrong with, as somebody would get them. */
  @RolesAllowed(Role.ADMIN)
  public RenderedMail draft(
      Locale language, TemplateWords words, NewHire hire, HireDetails details) {
    return templates.render(TemplateVersion.draft(language, words), hire, details);
  }

  /**
   * Has words used from the next mail on.
   *
   * @param former the version that was the newest when they were written, 0 for none
   */
  @RolesAllowed(Role.ADMIN)
  public PublishResult publish(Locale language, int former, TemplateWords words, Actor actor) {
    List<TemplateProblem> problems = problems(words);
    if (!problems.isEmpty()) {
      return new Refused(problems);
    }
    Optional<TemplateVersion> newest = published.newest(MailTemplates.WELCOME, language);
    if (newest.map(TemplateVersion::number).orElse(0) != former) {
      return newest.<PublishResult>map(Outdated::new).orElseThrow();
    }
    try {
      return new Published(transaction.execute(status -> add(language, former + 1, words, actor)));
    } catch (DuplicateKeyException somebodyWasFaster) {
      return published
          .newest(MailTemplates.WELCOME, language)
          .<PublishResult>map(Outdated::new)
          .orElseThrow();
    }
  }

  private TemplateVersion add(Locale language, int version, TemplateWords words, Actor actor) {
    Instant now = clock.instant();
    TemplateVersion added =
        published.add(MailTemplates.WELCOME, language, version, words, actor.name(), now);
    events.publishEvent(new TemplatePublished(language, version, actor, now));
    events.publishEvent(new MailEvent.Changed());
    return added;
  }
}
