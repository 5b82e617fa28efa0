package app.gangway.common.newhire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known of a new hire, field by field, with the rule that form, CSV and HTTP apply. */
public enum NewHireField {
  NAME(
      "name",
      NewHire.NAME_MAX,
      Expectation.Code.NAME,
      Expectation.Code.NAME_WITHOUT_CONTROL_CHARACTERS,
      LegibleText::accepts),
  EMAIL(
      "email",
      NewHire.EMAIL_MAX,
      Expectation.Code.EMAIL,
      Expectation.Code.EMAIL,
      EmailSyntax::accepts),
  STARTDATE(
      "startdate",
      StartDates.LENGTH,
      Expectation.Code.STARTDATE,
      Expectation.Code.STARTDATE,
      text -> StartDates.parse(text).isPresent()),
  ROLE(
      "role",
      NewHire.ROLE_MAX,
      Expectation.Code.ROLE,
      Expectation.Code.ROLE_WITHOUT_CONTROL_CHARACTERS,
      LegibleText::accepts),
  DEPARTMENT("department", HireDetails.DEPARTMENT_MAX, LegibleText::accepts),
  LOCATION("location", HireDetails.LOCATION_MAX, LegibleText::accepts),
  MANAGER("manager", HireDetails.MANAGER_MAX, LegibleText::accepts),
  MANAGER_EMAIL("manageremail", NewHire.EMAIL_MAX, Expectation.Code.EMAIL, EmailSyntax::accepts),
  LOCALE(
      "locale",
      HireDetails.LOCALE_MAX,
      Expectation.Code.LANGUAGE,
      text -> LanguageTag.canonical(text).isPresent());

  private static final List<NewHireField> REQUIRED =
      Arrays.stream(values()).filter(NewHireField::isRequired).toList();
  private static final List<NewHireField> OPTIONAL =
      Arrays.stream(values()).filter(field -> !field.isRequired()).toList();

  private final String column;
  private final int maxLength;
  private final Expectation.@Nullable Code insteadOfNothing;
  private final Expectation.Code insteadOfAnother;
  private final Predicate<String> rule;

  NewHireField(
      String column,
      int maxLength,
      Expectation.@Nullable Code insteadOfNothing,
      Expectation.Code insteadOfAnother,
      Predicate<String> rule) {
    this.column = column;
    this.maxLength = maxLength;
    this.insteadOfNothing = insteadOfNothing;
    this.insteadOfAnother = insteadOfAnother;
    this.rule = rule;
  }

  /** One that may be left out. */
  NewHireField(
      String column, int maxLength, Expectation.Code insteadOfAnother, Predicate<String> rule) {
    this(column, maxLength, null, insteadOfAnother, rule);
  }

  NewHireField(String column, int maxLength, Predicate<String> rule) {
    this(column, maxLength, Expectation.Code.WITHOUT_CONTROL_CHARACTERS, rule);
  }

  /** Those that everybody has, in the order in which they are listed. */
  public static List<NewHireField> required() {
    return REQUIRED;
  }

  /** Those that may be left out, in the order in which they are listed. */
  public static List<NewHireField> optional() {
    return OPTIONAL;
  }

  /** Whether everybody has it. */
  public boolean isRequired() {
    return insteadOfNothing != null;
  }

  /** The name of the field's column in a CSV file, and of its property in JSON. */
  public String column() {
    return column;
  }

  /** The most that fits, in UTF-16 code units as {@link String#length()} counts them. */
  public int maxLength() {
    return maxLength;
  }

  /** What would be right where no text is. */
  public Expectation expected() {
    return Expectation.of(insteadOfNothing == null ? insteadOfAnother : insteadOfNothing);
  }

  /**
   * Says what would have been right in place of this text, such as a name or at most 200
   * characters. Surrounding white space does not matter.
   *
   * @return empty if the text is good as it is, or is none and may be left out
   */
  public Optional<Expectation> expectedInsteadOf(String raw) {
    String text = WhiteSpace.strip(raw);
    if (text.isEmpty()) {
      return Optional.ofNullable(insteadOfNothing).map(Expectation::of);
    }
    // Of a date that is too long, the two right ways to write one help more than a length.
    if (text.length() > maxLength && this != STARTDATE) {
      return Optional.of(Expectation.of(Expectation.Code.LENGTH, maxLength));
    }
    return rule.test(text) ? Optional.empty() : Optional.of(Expectation.of(insteadOfAnother));
  }

  /**
   * The text without surrounding white space.
   *
   * @throws IllegalArgumentException if the text is not a good one for this field. The message
   *     leaves the text out, because people's data have no business in logs.
   */
  String require(String raw) {
    expectedInsteadOf(raw)
        .ifPresent(
            right -> {
              throw new IllegalArgumentException(column + ": expected " + right.english());
            });
    return WhiteSpace.strip(raw);
  }
}
