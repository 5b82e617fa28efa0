package app.gangway.activity;

import static app.gangway.activity.ApprovalCheck.Verdict.APPROVAL_NEEDED;
import static app.gangway.activity.ApprovalCheck.Verdict.APPROVED;

import app.gangway.common.newhire.NewHire;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** The tutorial's check by role: equipment for some roles exceeds the spending limit. */
@Component
class EquipmentValueCheck implements ApprovalCheck {

  private final Rule rule;

  EquipmentValueCheck(Rule rule) {
    this.rule = rule;
  }

  @Override
  public String name() {
    return "CheckItEquipmentValueByRoleActivity";
  }

  @Override
  public Verdict check(NewHire hire) {
    return rule.roles().contains(hire.role()) ? APPROVAL_NEEDED : APPROVED;
  }

  @Override
  public boolean surelyPasses(NewHire hire) {
    return check(hire) == APPROVED;
  }

  @Override
  public String reason(NewHire hire) {
    return "IT equipment for the role %s exceeds the spending limit.".formatted(hire.role());
  }

  @Override
  public Set<String> roles() {
    return rule.roles();
  }

  @Override
  public boolean mayAsk() {
    return !rule.roles().isEmpty();
  }

  /**
   * Which roles need an approval.
   *
   * @param roles compared exactly, as the tutorial compares {@code sales}
   */
  @ConfigurationProperties("gangway.approval")
  record Rule(@DefaultValue("sales") Set<String> roles) {}
}
