package app.gangway.process;

import app.gangway.calendar.Locations;
import app.gangway.process.definition.ProcessDefinition;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Says what is to happen for a person: by the first process that is for them, else by the standard
 * one.
 */
@Component
public class ProcessPlanner {

  private static final int KEPT_MAX = 5_000;

  private record Key(UUID version, HireFacts facts) {}

  private final ProcessVersions versions;
  private final Locations locations;
  private final Cache<Key, ProcessPlan> kept = Caffeine.newBuilder().maximumSize(KEPT_MAX).build();

  ProcessPlanner(ProcessVersions versions, Locations locations) {
    this.versions = versions;
    this.locations = locations;
  }

  /** By what is published now; for many at once see {@link #current}. */
  public ProcessPlan plan(HireFacts facts, Instant now) {
    return current().plan(facts, now);
  }

  /** As it would be by a definition, published or not, which has one key for each step. */
  public List<PlannedStep> plan(ProcessDefinition definition, HireFacts facts, Instant now) {
    return StepPlanner.plan(definition, facts, locations.calendar(facts.location())).stream()
        .map(step -> step.asOf(now))
        .toList();
  }

  /**
   * As its definition says for a person by a version that is, or was, in use: a step may begin
   * before now.
   *
   * @return none for what comes with Gangway, whose steps all begin at once
   */
  public List<PlannedStep> steps(UUID version, HireFacts facts) {
    return by(versions.find(version).orElseThrow(), facts).steps();
  }

  /** By what is published now, asked once for many; not to be kept. */
  public Planning current() {
    List<PublishedProcess> published = versions.published();
    return new Planning() {
      @Override
      public boolean isBuiltInForAll() {
        return published.stream().allMatch(each -> each.definition().isBuiltIn());
      }

      @Override
      public PublishedProcess process(HireFacts facts) {
        return published.stream()
            .filter(each -> each.definition().isFor(facts))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("There is no standard process"));
      }

      @Override
      public ProcessPlan plan(HireFacts facts, Instant now) {
        return by(process(facts), facts).asOf(now);
      }
    };
  }

  /** What is published stands, and so does what was made of it. */
  private ProcessPlan by(PublishedProcess process, HireFacts facts) {
    boolean builtIn = process.definition().isBuiltIn();
    return builtIn
        ? new ProcessPlan(process.version(), true, List.of())
        : kept.get(
            new Key(process.version(), facts),
            key ->
                new ProcessPlan(
                    key.version(),
                    false,
                    StepPlanner.plan(
                        process.definition(), facts, locations.calendar(facts.location()))));
  }

  /** The processes of one moment. */
  public interface Planning {

    /** Whether there is nothing but what comes with Gangway. */
    boolean isBuiltInForAll();

    /** Which one is for this person. */
    PublishedProcess process(HireFacts facts);

    /** What is to happen for this person, as it is at a moment. */
    ProcessPlan plan(HireFacts facts, Instant now);
  }
}
