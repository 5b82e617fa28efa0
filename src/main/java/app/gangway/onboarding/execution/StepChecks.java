package app.gangway.onboarding.execution;

import app.gangway.activity.Activity;
import app.gangway.activity.ApprovalCheck;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.Onboardings;
import app.gangway.process.HireFacts;
import app.gangway.process.ProcessVersions;
import app.gangway.process.definition.EquipmentTable;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which check is asked before a step: its activity's own, or that of the process it is of. */
@Component
class StepChecks {

  private final Onboardings onboardings;
  private final ProcessVersions versions;

  StepChecks(Onboardings onboardings, ProcessVersions versions) {
    this.onboardings = onboardings;
    this.versions = versions;
  }

  /** Empty where nobody is to be asked, or has answered already. */
  Optional<ApprovalCheck> before(Attempt attempt, Activity activity) {
    if (attempt.cleared()) {
      return Optional.empty();
    }
    return attempt.step().key() == null
        ? activity.check()
        : onboardings.findById(attempt.onboardingId()).flatMap(this::equipment);
  }

  private Optional<ApprovalCheck> equipment(Onboarding onboarding) {
    HireFacts facts =
        new HireFacts(
            onboarding.hire().role(),
            onboarding.details().department(),
            onboarding.details().location(),
            onboarding.hire().startDate());
    return onboarding
        .processVersionId()
        .flatMap(versions::find)
        .flatMap(process -> Optional.<EquipmentTable>ofNullable(process.definition().equipment()))
        .map(table -> new EquipmentCheck(table.verdict(facts)));
  }
}
