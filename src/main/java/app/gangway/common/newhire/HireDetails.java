package app.gangway.common.newhire;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a new hire besides what everybody has; null for what is not. Surrounding
 * white space is taken off, and what is blank then is null. The rules are those of {@link
 * NewHireField}.
 *
 * @param manager the name of whom the new hire reports to
 * @param locale the language of mails to the new hire, a BCP 47 tag such as {@code en-GB}
 */
public record HireDetails(
    @Nullable String department,
    @Nullable String location,
    @Nullable String manager,
    @Nullable String managerEmail,
    @Nullable String locale) {

  // In UTF-16 code units, as for NewHire.
  public static final int DEPARTMENT_MAX = 100;
  public static final int LOCATION_MAX = 100;
  public static final int MANAGER_MAX = 200;
  public static final int LOCALE_MAX = 35;

  /** Of somebody of whom nothing else is known. */
  public static final HireDetails NONE = new HireDetails(null, null, null, null, null);

  /**
   * @throws IllegalArgumentException if a component breaks a rule; the message names the column
   */
  public HireDetails {
    department = require(NewHireField.DEPARTMENT, department);
    location = require(NewHireField.LOCATION, location);
    manager = require(NewHireField.MANAGER, manager);
    managerEmail = require(NewHireField.MANAGER_EMAIL, managerEmail);
    locale = require(NewHireField.LOCALE, locale);
    locale = locale == null ? null : LanguageTag.canonical(locale).orElseThrow();
  }

  /**
   * What these texts say; {@link #NONE} itself where they say nothing.
   *
   * @param texts by field; those of required ones do not count
   */
  public static HireDetails of(Map<NewHireField, String> texts) {
    return of(
        texts.get(NewHireField.DEPARTMENT),
        texts.get(NewHireField.LOCATION),
        texts.get(NewHireField.MANAGER),
        texts.get(NewHireField.MANAGER_EMAIL),
        texts.get(NewHireField.LOCALE));
  }

  /** The same of these; thousands of those who have none share one. */
  public static HireDetails of(
      @Nullable String department,
      @Nullable String location,
      @Nullable String manager,
      @Nullable String managerEmail,
      @Nullable String locale) {
    return Stream.of(department, location, manager, managerEmail, locale)
            .allMatch(text -> text == null || WhiteSpace.isAllOf(text))
        ? NONE
        : new HireDetails(department, location, manager, managerEmail, locale);
  }

  /** What is known; null for nothing, and for a required field. */
  public @Nullable String text(NewHireField field) {
    return switch (field) {
      case DEPARTMENT -> department;
      case LOCATION -> location;
      case MANAGER -> manager;
      case MANAGER_EMAIL -> managerEmail;
      case LOCALE -> locale;
      case NAME, EMAIL, STARTDATE, ROLE -> null;
    };
  }

  private static @Nullable String require(NewHireField field, @Nullable String raw) {
    return raw == null || WhiteSpace.isAllOf(raw) ? null : field.require(raw);
  }
}
