package app.gangway.durable;

import app.gangway.common.newhire.LegibleText;
import java.util.Optional;

/** The rules for an id that a machine chooses. */
public final class InstanceId {

  /** In UTF-16 code units. */
  public static final int MAX = 256;

  private static final String RESERVED = "/\\#?";

  private InstanceId() {}

  /**
   * Says what is wrong with an id that somebody wants for a new instance.
   *
   * @return empty if it is a good one
   */
  public static Optional<String> fault(String id) {
    if (id.isEmpty() || id.length() > MAX) {
      return Optional.of("An instance id has 1 to %d characters.".formatted(MAX));
    }
    if (id.startsWith("@")) {
      return Optional.of("An instance id does not begin with @.");
    }
    boolean legal =
        LegibleText.accepts(id)
            && id.chars()
                .noneMatch(each -> RESERVED.indexOf(each) >= 0 || Character.isISOControl(each));
    return legal
        ? Optional.empty()
        : Optional.of(
            "An instance id holds none of / \\ # ?, no control characters and no marks that turn the"
                + " direction of text.");
  }
}
