package app.gangway.process;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A process, and its versions of the moment.
 *
 * @param code by which machines know it; never changed
 * @param position processes are tried in this order, the standard one at last
 * @param retired whether it is used for nobody who comes in, whatever is published
 * @param published null where none is yet, so that the process is nobody's
 * @param draft null where nobody is writing one
 */
public record ProcessOverview(
    UUID id,
    String code,
    String title,
    int position,
    boolean retired,
    @Nullable ProcessVersion published,
    @Nullable ProcessVersion draft) {

  /** The code of the process for all whom no other is for. */
  public static final String STANDARD = "standard";

  /** Whether it is for all whom no other is for. */
  public boolean isStandard() {
    return code.equals(STANDARD);
  }
}
