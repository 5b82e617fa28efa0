package app.gangway.durable.start;

import app.gangway.durable.Orchestrator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an orchestration is to be started with. */
public sealed interface Start {

  /** One new hire; the orchestrator is not the parallel one. */
  record One(Orchestrator orchestrator, HireInput hire) implements Start {}

  /**
   * Many of them.
   *
   * @param hires null when no list came at all
   * @param json the whole input, word for word
   */
  record Many(@Nullable List<HireInput> hires, String json) implements Start {

    /** Where in the input the list stands. */
    public static final String LIST = "employees2onboard";
  }
}
