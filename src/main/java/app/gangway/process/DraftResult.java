package app.gangway.process;

import app.gangway.process.definition.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of writing a draft. */
public sealed interface DraftResult {

  /**
   * It is kept.
   *
   * @param problems what must be put right before it can be published
   */
  record Saved(ProcessVersion draft, List<Problem> problems) implements DraftResult {}

  /** It cannot be read as a definition; nothing was changed. */
  record Refused(List<Problem> problems) implements DraftResult {}

  /**
   * Somebody else has changed it meanwhile, or there is a draft already; nothing was changed.
   *
   * @param newest as it is now, with who saved it when, perhaps published; null if it was discarded
   */
  record Outdated(@Nullable ProcessVersion newest) implements DraftResult {}
}
