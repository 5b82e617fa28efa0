package app.gangway.common.newhire;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A person who is about to start: the same for form, CSV and HTTP.
 *
 * <p>One that exists is a valid one: the texts are stripped of surrounding white space and keep the
 * rules of {@link NewHireField}.
 */
public record NewHire(String name, String email, LocalDate startDate, String role) {

  // In UTF-16 code units, as H2's VARCHAR and a browser's maxlength count. PostgreSQL counts code
  // points, which are never more, so what passes here fits every column and every field.
  public static final int NAME_MAX = 200;
  public static final int EMAIL_MAX = 254;
  public static final int ROLE_MAX = 100;

  /**
   * @throws NullPointerException if a component is null
   * @throws IllegalArgumentException if a component breaks a rule; the message names the column
   */
  public NewHire {
    name = NewHireField.NAME.require(name);
    email = NewHireField.EMAIL.require(email);
    startDate = StartDates.require(startDate);
    role = NewHireField.ROLE.require(role);
  }

  /** What two people of one email have in common: upper and lower case do not count. */
  public String emailKey() {
    return emailKey(email);
  }

  /** The same for an email alone, which may have white space around it. */
  public static String emailKey(String email) {
    return WhiteSpace.strip(email).toLowerCase(Locale.ROOT);
  }
}
