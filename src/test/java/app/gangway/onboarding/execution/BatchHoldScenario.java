package app.gangway.onboarding.execution;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.Approvals;
import app.gangway.batch.BatchService;
import app.gangway.common.RowIds;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.AttemptResult.Over;
import app.gangway.onboarding.execution.WorkerTransitions.Claim;
import app.gangway.testing.BackEnds;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SettableClock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch that somebody withdraws or suspends while its people are under way. */
abstract class BatchHoldScenario {

  static final String CARD = "AccessCardCreationActivity";
  static final String EQUIPMENT = "ItEquipmentOrderActivity";
  static final UUID FIRST = new UUID(0, 0);

  static final String STARTED =
      """
      activity_run r join onboarding o on o.id = r.onboarding_id
      where o.batch_id = ? and r.status = 'RUNNING'""";

  final UUID batch = RowIds.next();

  @Autowired ManualExecution gangway;
  @Autowired BatchService service;
  @Autowired Onboardings onboardings;
  @Autowired HeldActivities held;
  @Autowired Approvals approvals;
  @Autowired BackEnds backEnds;
  @Autowired JdbcClient rows;
  @Autowired SettableClock clock;

  List<Claim> claim(RunState found) {
    return List.of(new Claim(found, found.next(clock.instant())));
  }

  void assertNothingStarts() {
    int before = attempts();
    for (Onboarding child : children()) {
      for (ActivityRun run : gangway.runs(child.id())) {
        assertThat(gangway.perform(child.id(), run.activity())).isEqualTo(new Over());
      }
    }
    assertThat(attempts()).isLessThanOrEqualTo(before);
    assertThat(count(STARTED)).isZero();
  }

  /** How many attempts have begun since each activity was last sent on its way by a person. */
  int attempts() {
    return sum("attempts");
  }

  int sum(String column) {
    return rows.sql(
            """
            select coalesce(sum(r.%s), 0) from activity_run r
            join onboarding o on o.id = r.onboarding_id where o.batch_id = ?"""
                .formatted(column))
        .param(batch)
        .query(Integer.class)
        .single();
  }

  int count(String from) {
    return rows.sql("select count(*) from " + from).param(batch).query(Integer.class).single();
  }

  boolean withdraw() {
    return service.withdraw(batch, HR, "No longer needed");
  }

  void submit(List<NewHire> hires) {
    service.submit(batch(batch, "hires.csv", hires), HR);
  }

  List<NewHire> developers(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> hire("Person " + n, email(n), "developer"))
        .toList();
  }

  String email(int n) {
    return "p%d-%s@example.com".formatted(n, batch);
  }

  UUID child() {
    return children().get(0).id();
  }

  List<Onboarding> children() {
    return onboardings.childrenAfter(FIRST, batch, Limit.unlimited());
  }
}
