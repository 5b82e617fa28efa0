package app.gangway.connector.template;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can stand in a template between {@code {{} and {@code }}}. */
public enum Placeholder {
  NAME("name"),
  EMAIL("email"),
  ROLE("role"),
  /** As people write it, {@code 01.02.2030}. */
  START_DATE("startDate"),
  START_DATE_ISO("startDateIso"),
  /** Empty where it is not known, as the three below. */
  DEPARTMENT("department"),
  LOCATION("location"),
  MANAGER("manager"),
  MANAGER_EMAIL("manager_email"),
  /** The id of the onboarding. */
  ONBOARDING("onboarding"),
  /** The same at each attempt of one order. */
  KEY("key"),
  CALLBACK_URL("callbackUrl"),
  /** What the other system calls the order; known once it has taken it. */
  REFERENCE("reference");

  /** Those that are known before the order is placed. */
  public static final Set<Placeholder> AT_FIRST = EnumSet.complementOf(EnumSet.of(REFERENCE));

  /** Those that are known of every order, whatever becomes of the person. */
  public static final Set<Placeholder> OF_ORDER = EnumSet.of(KEY, REFERENCE, ONBOARDING);

  /** Those by which an order can be looked for that may have been placed. */
  public static final Set<Placeholder> OF_SEARCH = EnumSet.complementOf(EnumSet.of(CALLBACK_URL));

  private final String word;

  Placeholder(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }
}
