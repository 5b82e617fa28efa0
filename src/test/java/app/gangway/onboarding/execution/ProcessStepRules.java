package app.gangway.onboarding.execution;

import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.common.newhire.HireDetails;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.ProcessPlanning;
import app.gangway.onboarding.intake.Submission;
import app.gangway.process.ProcessService;
import app.gangway.process.ProcessVersion;
import app.gangway.testing.Processes;
import app.gangway.testing.StandardAlone;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done for whoever comes in is what the processes say; once on each database. */
abstract class ProcessStepRules extends StepScenario {

  @Autowired ProcessService processes;
  @Autowired ProcessPlanning planning;
  @Autowired Approvals approvals;
  @Autowired JdbcClient rows;

  @AfterEach
  void standardAlone() {
    StandardAlone.in(rows);
  }

  @Test
  void version_1_of_standard_is_all_that_is_installed_at_once_with_the_configured_approval() {
    take("sales", HireDetails.NONE);

    assertThat(gangway.runs(id))
        .extracting(ActivityRun::activity)
        .containsExactly(CARD, EQUIPMENT, LETTER);
    assertThat(statuses()).containsOnly(ActivityStatus.QUEUED);
    gangway.performAll(id);
    assertThat(gangway.run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.WAITING);
    assertThat(asked().reason())
        .isEqualTo("IT equipment for the role sales exceeds the spending limit.");
  }

  @Test
  void the_first_process_that_is_for_a_person_says_what_is_done() {
    publish(
        "berlin",
        """
        {"for": [{"location": ["Berlin"]}],
         "steps": [
           {"key": "card", "title": {"en": "Berlin card"}, "do": "AccessCardCreationActivity"},
           {"key": "desk", "title": {"en": "Desk"}, "do": "task", "after": ["card"],
            "owner": "facility", "due": "-1wd", "required": false}]}""");

    take("developer", in("Berlin"));
    assertThat(gangway.runs(id))
        .extracting(run -> run.name().title())
        .containsExactly("Berlin card", "Desk");
    assertThat(statuses()).containsExactly(ActivityStatus.QUEUED, ActivityStatus.BLOCKED);
    assertThat(run("desk").ownerGroup()).contains("facility");
    assertThat(run("desk").required()).isFalse();
    assertThat(run("desk").dueBy()).isPresent();
    perform("card");
    assertThat(status("desk")).isEqualTo(ActivityStatus.TODO);
    assertThat(gangway.lines(id))
        .contains("Access card created for Carmen Diaz starting on 01.02.2022");

    take("developer", in("Bonn"));
    assertThat(gangway.runs(id)).hasSize(3);
  }

  @Test
  void the_table_of_equipment_says_who_is_asked_and_why() {
    publish(
        "all",
        """
        {"for": [{"role": "*"}],
         "steps": [{"key": "it", "do": "ItEquipmentOrderActivity", "approval": "equipment"}],
         "equipment": {"currency": "EUR", "limit": 1500, "rows": [
           {"role": "sales", "value": 2400, "approvers": "Sales-Leads"},
           {"role": "developer", "value": 1200}]}}""");

    take("sales", HireDetails.NONE);
    perform("it");
    assertThat(status("it")).isEqualTo(ActivityStatus.WAITING);
    assertThat(asked().reason()).isEqualTo("2,400 € for sales, limit 1,500 €");
    assertThat(gangway.lines(id)).contains("To be decided by the group sales-leads");

    take("developer", HireDetails.NONE);
    perform("it");
    assertThat(status("it")).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.lines(id))
        .contains("EquipmentTable: approved (1,200 € for developer, limit 1,500 €)");

    take("gardener", HireDetails.NONE);
    perform("it");
    assertThat(status("it")).isEqualTo(ActivityStatus.DONE);
  }

  @Test
  void what_runs_keeps_its_version() {
    ProcessVersion first = publish("all", steps("One", "letter"));
    take("developer", HireDetails.NONE);
    UUID before = id;
    publishAgain(first.processId(), steps("Two", "other"));
    take("developer", HireDetails.NONE);

    assertThat(gangway.runs(before)).extracting(run -> run.name().title()).containsExactly("One");
    assertThat(gangway.onboarding(before).processVersionId()).contains(first.id());
    assertThat(gangway.runs(id)).extracting(run -> run.name().title()).containsExactly("Two");
  }

  @Test
  void whoever_has_nothing_to_do_has_ended_at_once() {
    publish(
        "all",
        """
        {"for": [{"role": "*"}],
         "steps": [{"key": "card", "do": "AccessCardCreationActivity",
           "when": {"role": ["king"]}}]}""");

    take("developer", HireDetails.NONE);

    assertThat(gangway.runs(id)).isEmpty();
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  private static HireDetails in(String location) {
    return new HireDetails(null, location, null, null, null);
  }

  private static String steps(String title, String key) {
    return """
    {"for": [{"role": "*"}],
     "steps": [{"key": "%s", "title": {"en": "%s"}, "do": "WelcomeEmailActivity"}]}"""
        .formatted(key, title);
  }

  private void take(String role, HireDetails details) {
    Submission submission =
        Submission.of(hire("Carmen Diaz", UUID.randomUUID() + "@steps.example", role), details);
    id = submission.id();
    Plan plan = planning.current().of(submission);
    gangway.submit(submission, plan);
  }

  private ApprovalView asked() {
    List<ApprovalView> asked = approvals.ofOnboarding(id);
    assertThat(asked).hasSize(1);
    return asked.get(0);
  }

  private ProcessVersion publish(String code, String json) {
    return Processes.publish(processes, code, json);
  }

  private ProcessVersion publishAgain(UUID process, String json) {
    return Processes.publishAgain(processes, process, json);
  }
}
