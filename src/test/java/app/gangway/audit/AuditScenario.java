package app.gangway.audit;

import static app.gangway.testing.People.daniel;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.batch.BatchService;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done, and what the log says of it since. */
abstract class AuditScenario {

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService service;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired BatchService batches;
  @Autowired FanIn fanIn;
  @Autowired Onboardings onboardings;
  @Autowired AuditEntries entries;
  @Autowired JdbcClient rows;
  @Autowired SettableClock clock;

  long before;

  @BeforeEach
  void begin() {
    clock.advance(Duration.ofMinutes(1));
    forget();
  }

  /** What was written until now. */
  void forget() {
    before = rows.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
  }

  AuditEntry onlyEntry() {
    assertThat(newEntries()).hasSize(1);
    return newEntries().get(0);
  }

  List<AuditEntry> newEntries() {
    return entries.findAll(
        (entry, query, where) -> where.greaterThan(entry.get("id"), before),
        AuditEntries.NEWEST_FIRST.reverse());
  }

  UUID waiting() {
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);
    return id;
  }

  UUID approval(UUID onboarding) {
    return approvals.ofOnboarding(onboarding).get(0).id();
  }
}
