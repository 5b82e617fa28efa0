package app.gangway.onboarding.intake;

import app.gangway.activity.Activities;
import app.gangway.activity.ApprovalCheck;
import app.gangway.activity.ApprovalCheck.Verdict;
import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.intake.PlanPreview.PreviewStep;
import app.gangway.process.HireFacts;
import app.gangway.process.ProcessVersions;
import app.gangway.process.definition.EquipmentTable;
import app.gangway.process.definition.EquipmentVerdict;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what will be done for people before anything is created. */
@Component
public class PlanPreviews {

  private final ProcessPlanning planning;
  private final ProcessVersions versions;
  private final Activities activities;

  PlanPreviews(ProcessPlanning planning, ProcessVersions versions, Activities activities) {
    this.planning = planning;
    this.versions = versions;
    this.activities = activities;
  }

  /** By the processes of one moment, for any number of people; not to be kept. */
  @FunctionalInterface
  public interface Previewing {

    /**
     * @param language for the words of approvals
     */
    PlanPreview of(NewHire hire, HireDetails details, Locale language);
  }

  /** By what is published now. */
  public Previewing current() {
    Planning current = planning.current();
    return (hire, details, language) -> preview(current, Submission.of(hire, details), language);
  }

  private PlanPreview preview(Planning current, Submission submission, Locale language) {
    Plan plan = current.of(submission);
    return new PlanPreview(
        Objects.requireNonNull(plan.version()),
        plan.steps().stream()
            .map(step -> new PreviewStep(step, approval(plan, step, submission, language)))
            .toList());
  }

  private @Nullable String approval(Plan plan, Step step, Submission submission, Locale language) {
    if (step.cleared()) {
      return null;
    }
    return step.key() == null
        ? ownCheck(step, submission.hire())
        : table(plan).map(table -> byTable(table, submission, language)).orElse(null);
  }

  private @Nullable String ownCheck(Step step, NewHire hire) {
    return activities
        .find(step.activity())
        .flatMap(activity -> activity.check())
        .filter(check -> check.check(hire) == Verdict.APPROVAL_NEEDED)
        .map((ApprovalCheck check) -> check.reason(hire))
        .orElse(null);
  }

  private Optional<EquipmentTable> table(Plan plan) {
    return versions
        .find(Objects.requireNonNull(plan.version()))
        .flatMap(process -> Optional.ofNullable(process.definition().equipment()));
  }

  private static @Nullable String byTable(
      EquipmentTable table, Submission submission, Locale language) {
    HireFacts facts = ProcessPlanning.facts(submission);
    EquipmentVerdict verdict = table.verdict(facts);
    return verdict.approvalNeeded() ? verdict.words(language) : null;
  }
}
