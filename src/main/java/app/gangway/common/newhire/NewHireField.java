package app.gangway.common.newhire;

import java.util.Optional;
import java.util.function.Predicate;

/** What is known of a new hire, field by field, with the rule that form, CSV and HTTP apply. */
public enum NewHireField {
  NAME("name", NewHire.NAME_MAX, "a name", LegibleText::accepts),
  EMAIL(
      "email", NewHire.EMAIL_MAX, "an email address such as jo@example.com", EmailSyntax::accepts),
  STARTDATE(
      "startdate",
      StartDates.LENGTH,
      StartDates.EXPECTED,
      text -> StartDates.parse(text).isPresent()),
  ROLE("role", NewHire.ROLE_MAX, "a role", LegibleText::accepts);

  private final String column;
  private final int maxLength;
  private final String expected;
  private final Predicate<String> rule;

  NewHireField(String column, int maxLength, String expected, Predicate<String> rule) {
    this.column = column;
    this.maxLength = maxLength;
    this.expected = expected;
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
   * Says what would have been right in place of this text, such as {@code a name} or {@code at most
   * 200 characters}. Surrounding white space does not matter.
   *
   * @return empty if the text is good as it is
   */
  public Optional<String> expectedInsteadOf(String raw) {
    String text = WhiteSpace.strip(raw);
    if (text.isEmpty()) {
      return Optional.of(expected);
    }
    // Of a date that is too long, the two right ways to write one help more than a length.
    if (text.length() > maxLength && this != STARTDATE) {
      return Optional.of("at most " + maxLength + " characters");
    }
    if (rule.test(text)) {
      return Optional.empty();
    }
    return Optional.of(isFreeText() ? expected + " without control characters" : expected);
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
              throw new IllegalArgumentException(column + ": expected " + right);
            });
    return WhiteSpace.strip(raw);
  }

  private boolean isFreeText() {
    return this == NAME || this == ROLE;
  }
}
