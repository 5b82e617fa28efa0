package app.gangway.onboarding.intake;

import static app.gangway.testing.Steps.activity;
import static app.gangway.testing.Steps.activityAt;
import static app.gangway.testing.Steps.taskAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.gangway.onboarding.intake.PlanPreview.PreviewStep;
import app.gangway.onboarding.intake.PlanSummary.Line;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanSummaryTest {

  private static final UUID VERSION = new UUID(0, 1);
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T08:00:00Z");

  @Test
  void people_of_one_process_are_told_step_by_step() {
    assertThat(
            PlanSummary.of(
                List.of(
                    plan(
                        VERSION,
                        step(taskAt(FRIDAY, "desk"), null),
                        step(activity("a", "A"), null)),
                    plan(
                        VERSION,
                        step(taskAt(MONDAY, "desk"), null),
                        step(activity("a", "A"), "2,400 €")))))
        .extracting(
            line -> line.step().key(), Line::people, Line::first, Line::last, Line::approvals)
        .containsExactly(tuple("desk", 2, MONDAY, FRIDAY, 0), tuple("a", 2, null, null, 1));
  }

  @Test
  void what_starts_at_once_for_some_starts_at_once() {
    List<Line> lines =
        PlanSummary.of(
            List.of(
                plan(VERSION, step(activityAt(MONDAY, "a", "A"), null)),
                plan(VERSION, step(activity("a", "A"), null))));

    assertThat(lines)
        .singleElement()
        .extracting(Line::first, Line::last)
        .containsExactly(null, MONDAY);
  }

  @Test
  void steps_of_other_processes_stand_for_themselves() {
    assertThat(
            PlanSummary.of(
                List.of(
                    plan(VERSION, step(activity("a", "A"), null)),
                    plan(new UUID(0, 2), step(activity("a", "A"), null)))))
        .hasSize(2);
    assertThat(PlanSummary.of(List.of())).isEmpty();
  }

  private static PlanPreview plan(UUID version, PreviewStep... steps) {
    return new PlanPreview(version, List.of(steps));
  }

  private static PreviewStep step(Step step, @Nullable String approval) {
    return new PreviewStep(step, approval);
  }
}
