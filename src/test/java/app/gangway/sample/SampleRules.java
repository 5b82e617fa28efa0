package app.gangway.sample;

import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.audit.AuditEntries;
import app.gangway.audit.AuditEntry;
import app.gangway.batch.BatchStatus;
import app.gangway.batch.Batches;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the sample is, and that nothing stays of it; once on each database. */
abstract class SampleRules {

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired ManualExecution gangway;
  @Autowired Onboardings onboardings;
  @Autowired OnboardingService service;
  @Autowired Batches batches;
  @Autowired Approvals approvals;
  @Autowired ApprovalService approvalService;
  @Autowired AuditEntries audit;
  @Autowired FanIn fanIn;
  @Autowired SettableClock clock;

  private SampleData sample;
  private Instant before = Instant.EPOCH;

  @BeforeEach
  void load() {
    before = clock.instant();
    sample = beans.createBean(SampleData.class);
    assertThat(sample.load(ADMIN)).isTrue();
  }

  @AfterEach
  void remove() {
    sample.remove(ADMIN);
    clock.set(before);
  }

  @Test
  void somebody_is_in_every_state_and_a_batch_is_among_them() {
    assertThat(all()).hasSize(40);
    assertThat(all()).extracting(Onboarding::status).contains(OnboardingStatus.values());
    assertThat(all()).anyMatch(Onboarding::suspended).anyMatch(Onboarding::orderDeclined);
    assertThat(all())
        .filteredOn(each -> each.batchId().isPresent())
        .hasSize(12)
        .allMatch(each -> each.status().isEnded());
    assertThat(batches.findByInstanceId(SamplePeople.BATCH_ID).orElseThrow().status())
        .isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void everything_lies_in_the_past_and_is_told_in_order() {
    assertThat(all())
        .allSatisfy(
            each -> {
              assertThat(each.submittedAt()).isBefore(clock.instant());
              assertThat(each.endedAt().orElse(each.submittedAt())).isBefore(clock.instant());
              assertThat(gangway.lines(each.id()).get(0)).endsWith("was submitted.");
            });
  }

  @Test
  void what_runs_and_what_waits_ends_as_everything_does() {
    for (UUID running : with(OnboardingStatus.RUNNING)) {
      service.resume(running, ADMIN, null);
    }
    for (UUID waiting : with(OnboardingStatus.WAITING)) {
      UUID approval = approvals.ofOnboarding(waiting).get(0).id();
      approvalService.decide(approval, Decision.APPROVE, APPROVER, DecidedVia.PAGE, null);
    }
    clock.advance(Duration.ofHours(2));
    for (UUID open : with(OnboardingStatus.RUNNING)) {
      gangway.performAll(open);
      fanIn.close(open);
    }

    assertThat(all()).allMatch(each -> each.status().isEnded());
  }

  @Test
  void it_is_there_once_and_then_gone() {
    assertThat(sample.load(ADMIN)).isFalse();
    assertThat(sample.isLoaded()).isTrue();

    assertThat(sample.remove(ADMIN)).isEqualTo(41);

    assertThat(sample.isLoaded()).isFalse();
    assertThat(all()).isEmpty();
    assertThat(batches.findByInstanceId(SamplePeople.BATCH_ID)).isEmpty();
    assertThat(sample.remove(ADMIN)).isZero();
    assertThat(audit.findAll((entry, query, where) -> where.equal(entry.get("who"), "ada")))
        .extracting(AuditEntry::line)
        .contains(
            "Sample data was loaded: 40 onboardings.", "Sample data was removed: 41 instances.");
  }

  private List<UUID> with(OnboardingStatus status) {
    return all().stream().filter(each -> each.status() == status).map(Onboarding::id).toList();
  }

  private List<Onboarding> all() {
    return onboardings.instanceIdsFrom(SamplePeople.ID_PREFIX).stream()
        .map(id -> onboardings.findByInstanceId(id).orElseThrow())
        .toList();
  }
}
