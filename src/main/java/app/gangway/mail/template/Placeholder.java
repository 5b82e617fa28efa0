package app.gangway.mail.template;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be filled in. */
public enum Placeholder {
  NAME("name"),
  START_DATE("startDate"),
  ROLE("role"),
  /** Where somebody comes to on the first day; may have no value, as those below. */
  PLACE("place"),
  DEPARTMENT("department"),
  LOCATION("location"),
  MANAGER("manager"),
  MANAGER_EMAIL("manager_email");

  private final String word;

  Placeholder(String word) {
    this.word = word;
  }

  /** What stands between the braces. */
  public String word() {
    return word;
  }

  /** As it is written in a template. */
  public String tag() {
    return "{{" + word + "}}";
  }

  static Optional<Placeholder> of(String word) {
    return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
  }
}
