package app.gangway.common.newhire;

import java.util.Optional;
import java.util.function.Predicate;

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
      LegibleText::accepts);

  private final String column;
  private final int maxLength;
  private final Expectation.Code insteadOfNothing;
  private final Expectation.Code insteadOfAnother;
  private final Predicate<String> rule;

  NewHireField(
      String column,
      int maxLength,
      Expectation.Code insteadOfNothing,
      Expectation.Code insteadOfAnother,
      Predicate<String> rule) {
    this.column = column;
    this.maxLength = maxLength;
    this.insteadOfNothing = insteadOfNothing;
    this.insteadOfAnother = insteadOfAnother;
    this.rule = rule;
  }

  /** The name of the field's column in a CSV file, and of its property in JSON. */
  public String column() {
    return column;
  }

  /** The most that fits, in UTF-16 code units as {@link String#length()} counts them. */
  public int maxLength() {
    return maxLength;
  }

  /**
   * Says what would have been right in place of this text, such as a name or at most 200
   * characters. Surrounding white space does not matter.
   *
   * @return empty if the text is good as it is
   */
  public Optional<Expectation> expectedInsteadOf(String raw) {
    String text = WhiteSpace.strip(raw);
    if (text.isEmpty()) {
      return Optional.of(Expectation.of(insteadOfNothing));
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
