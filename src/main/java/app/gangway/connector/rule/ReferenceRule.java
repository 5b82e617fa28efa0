package app.gangway.connector.rule;

import app.gangway.common.outbound.Reply;
import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer says what the other system calls the order.
 *
 * @param pointer into its JSON; null where it does not stand there
 * @param inLocation whether it is the last part of the address in the header {@code Location}
 */
public record ReferenceRule(@Nullable JsonPointer pointer, boolean inLocation) {

  /** Nowhere. */
  public static final ReferenceRule NONE = new ReferenceRule(null, false);

  /** In the header {@code Location}. */
  public static final ReferenceRule LOCATION = new ReferenceRule(null, true);

  /** There in its JSON. */
  public static ReferenceRule at(JsonPointer pointer) {
    return new ReferenceRule(pointer, false);
  }

  /**
   * @param longest what is longer is none
   */
  public Optional<String> read(Reply reply, int longest) {
    return inLocation
        ? Optional.ofNullable(reply.location())
            .map(ReferenceRule::lastPart)
            .filter(part -> !part.isEmpty() && part.length() <= longest)
        : JsonAnswer.text(JsonAnswer.read(reply.body()), pointer, longest);
  }

  private static String lastPart(String address) {
    String path = address.strip().replaceAll("[?#].*", "").replaceAll("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
