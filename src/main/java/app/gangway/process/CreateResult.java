package app.gangway.process;

import app.gangway.process.definition.Problem;
import java.util.List;

/** What came of making a process. */
public sealed interface CreateResult {

  /** It has no version yet. */
  record Created(ProcessOverview process) implements CreateResult {}

  /** Its code or title cannot be used; nothing was changed. */
  record Refused(List<Problem> problems) implements CreateResult {}
}
