package app.gangway.onboarding.intake;

import app.gangway.onboarding.StepName;
import app.gangway.onboarding.intake.PlanPreview.PreviewStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What will be done for several people, step by step. */
public final class PlanSummary {

  private PlanSummary() {}

  /**
   * A step of several people.
   *
   * @param version of the process that it is of
   * @param people how many have it
   * @param first when the first of them starts; null for at once
   * @param last when the last of them starts; null for at once
   * @param due by when the first is to be done; null for no certain time
   * @param owner the group whose task it is; null for none
   * @param approvals for how many somebody will be asked before it
   * @param approval why somebody will be asked for the first of them; null if nobody will
   */
  public record Line(
      UUID version,
      StepName step,
      int people,
      @Nullable Instant first,
      @Nullable Instant last,
      @Nullable Instant due,
      @Nullable String owner,
      int approvals,
      @Nullable String approval) {

    private Line and(Line other) {
      return new Line(
          version,
          step,
          people + other.people,
          first == null || other.first == null ? null : earlier(first, other.first),
          last == null ? other.last : other.last == null ? last : later(last, other.last),
          due == null ? other.due : other.due == null ? due : earlier(due, other.due),
          owner,
          approvals + other.approvals,
          approval == null ? other.approval : approval);
    }

    private static Instant earlier(Instant one, Instant other) {
      return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }
  }

  /** In the order of the processes' steps. */
  public static List<Line> of(Collection<PlanPreview> plans) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (PlanPreview plan : plans) {
      for (PreviewStep each : plan.steps()) {
        Line line = line(plan.version(), each);
        lines.merge(plan.version() + line.step().id(), line, Line::and);
      }
    }
    return new ArrayList<>(lines.values());
  }

  private static Line line(UUID version, PreviewStep each) {
    Step step = each.step();
    return new Line(
        version,
        new StepName(step.activity(), step.key(), step.title()),
        1,
        step.start(),
        step.start(),
        step.due(),
        step.owner(),
        each.approval() == null ? 0 : 1,
        each.approval());
  }
}
