package app.gangway.process;

import app.gangway.process.definition.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of publishing a draft. */
public sealed interface PublishResult {

  /** It is in use for whoever comes in from now on. */
  record Published(ProcessVersion version) implements PublishResult {}

  /** Something is wrong with it, or with the note; nothing was changed. */
  record Refused(List<Problem> problems) implements PublishResult {}

  /**
   * Somebody else has changed it meanwhile; nothing was changed.
   *
   * @param newest as it is now, with who saved it when, perhaps published; null if it was discarded
   */
  record Outdated(@Nullable ProcessVersion newest) implements PublishResult {}
}
