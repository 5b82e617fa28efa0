package app.gangway.imports;

import static app.gangway.imports.Upload.bytes;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;

import app.gangway.activity.Activities;
import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.common.Actor;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.onboarding.intake.EmailHolder;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.onboarding.intake.SubmissionService;
import app.gangway.testing.ManualExecution;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People whose email is known already. */
abstract class DuplicateScenario {

  static final DuplicateChoice RETURNING = new DuplicateChoice(false, true);

  @Autowired ImportService service;
  @Autowired SubmissionService form;
  @Autowired Activities activities;
  @Autowired Onboardings onboardings;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired ManualExecution gangway;
  @Autowired FanIn fanIn;
  @Autowired JdbcClient rows;

  /** Tells the people of one test from those of another. */
  final String mark = UUID.randomUUID().toString().substring(0, 8);

  final String joEmail = "jo-%s@example.com".formatted(mark);
  final String jo = "Jo,%s,01.02.2030,developer".formatted(joEmail);
  final String lee = "Lee,lee-%s@example.com,01.02.2030,sales".formatted(mark);
  final NewHire johanna = hire("Johanna", joEmail.toUpperCase(Locale.ROOT), "developer");

  DecisionResult decide(UUID onboarding, Actor actor) {
    UUID approval = approvals.ofOnboarding(onboarding).get(0).id();
    return approvalService.decide(approval, Decision.APPROVE, actor, DecidedVia.PAGE, null);
  }

  Optional<EmailHolder> submit(@Nullable EmailHolder seen) {
    return submit(hire("Jo", joEmail, "developer"), seen);
  }

  Optional<EmailHolder> submit(NewHire hire, @Nullable EmailHolder seen) {
    return form.submit(Submission.of(hire), Plan.everything(activities), seen, HR);
  }

  UUID completed(NewHire hire) {
    UUID id = gangway.submit(hire);
    complete(id);
    return id;
  }

  void complete(UUID id) {
    gangway.performAll(id);
    approvals
        .ofOnboarding(id)
        .forEach(
            approval ->
                approvalService.decide(
                    approval.id(),
                    Decision.DECLINE,
                    Actor.person("paul", "192.0.2.4"),
                    DecidedVia.PAGE,
                    null));
    fanIn.close(id);
  }

  Instant ended(UUID id) {
    return gangway.onboarding(id).endedAt().orElseThrow();
  }

  UUID upload(String... lines) {
    String[] file = new String[lines.length + 1];
    file[0] = Upload.HEADER;
    System.arraycopy(lines, 0, file, 1, lines.length);
    return ((ImportReceipt.Staged) service.upload("hires.csv", bytes(file), HR)).id();
  }

  Confirmation confirm(UUID id, DuplicateChoice choice, int people) {
    return service.confirm(id, choice, new Shown(people, 0), HR);
  }

  int comingIn(UUID id) {
    return service.staged(id).orElseThrow().comingIn(DuplicateChoice.NONE).size();
  }

  static List<String> people(StagedImport staged, DuplicateChoice choice) {
    return staged.comingIn(choice).stream().map(row -> row.hire().name()).toList();
  }

  List<Onboarding> children(UUID id) {
    return onboardings.findAll(OnboardingFilter.ofBatch(id, null).toSpecification());
  }
}
