package app.gangway.onboarding.execution;

import app.gangway.activity.ApprovalCheck;
import app.gangway.common.newhire.NewHire;
import app.gangway.process.definition.EquipmentVerdict;
import java.util.Locale;
import java.util.Optional;

/** Asks a person where the equipment is worth more than its limit. */
final class EquipmentCheck implements ApprovalCheck {

  private final EquipmentVerdict verdict;

  EquipmentCheck(EquipmentVerdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public String name() {
    return "EquipmentTable";
  }

  @Override
  public Verdict check(NewHire hire) {
    return verdict.approvalNeeded() ? Verdict.APPROVAL_NEEDED : Verdict.APPROVED;
  }

  @Override
  public String reason(NewHire hire) {
    return verdict.words(Locale.ENGLISH);
  }

  @Override
  public Optional<String> approvers(NewHire hire) {
    return Optional.ofNullable(verdict.approvers());
  }

  @Override
  public String line(Verdict answer) {
    return "%s: %s (%s)".formatted(name(), answer.text(), verdict.words(Locale.ENGLISH));
  }
}
