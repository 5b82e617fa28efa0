package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what the application has written down, past all code of the application, and holds it to
 * what was promised: everything has ended, and once.
 */
final class Ledger {

  private static final String EQUIPMENT = "ItEquipmentOrderActivity";

  private final Database database;

  Ledger(Database database) {
    this.database = database;
  }

  long settledActivities() {
    return count("activity_run where settled_at is not null");
  }

  long openActivities() {
    return count("activity_run where settled_at is null");
  }

  boolean allBatchesCompleted() {
    return count("batch where status <> 'COMPLETED'") == 0;
  }

  /** Attempts that began once more because their worker had died. */
  long interruptions() {
    return count("timeline where kind = 'INTERRUPTED'");
  }

  long decided(String status) {
    return count("approval where status = '%s'".formatted(status));
  }

  void assertAllEndedOnce(int people) {
    assertOnboardingsEndedOnce(people);
    assertActivitiesSettledOnce(people);
    assertBatchesEndedOnce();
    assertApprovalsDecidedOnce();
  }

  void assertOnboardingsEndedOnce(int people) {
    assertThat(count("onboarding")).as("onboardings").isEqualTo(people);
    none(
        "onboardings that have not completed",
        """
        select o.id || ' ' || o.status || ' open ' || o.open || ' failed ' || o.failed
        from onboarding o
        where o.status <> 'COMPLETED' or o.ended_at is null or o.open <> 0 or o.failed <> 0
          or o.round <> 1\
        """);
    none(
        "fan-ins that did not happen exactly once",
        """
        select o.id || ' ' || count(t.id) from onboarding o
        left join timeline t on t.subject_id = o.id and t.kind in ('COMPLETED', 'FAILED')
        group by o.id having count(t.id) <> 1\
        """);
    none(
        "onboardings that were submitted more than once",
        """
        select subject_id || '' from timeline where kind = 'SUBMITTED'
        group by subject_id having count(*) <> 1\
        """);
    none(
        "fan-ins before the last activity",
        """
        select o.id || '' from onboarding o
        where exists (
          select 1 from activity_run r where r.onboarding_id = o.id and r.settled_at > o.ended_at)\
        """);
  }

  private void assertActivitiesSettledOnce(int people) {
    assertThat(count("activity_run")).as("activities").isEqualTo(people * 3L);
    none(
        "activities that have not settled",
        """
        select id || ' ' || status from activity_run
        where status not in ('DONE', 'DECLINED') or settled_at is null\
        """);
    none(
        "activities that were not done exactly once",
        """
        select r.id || ' ' || r.status || ' ' || count(t.id) from activity_run r
        left join timeline t on t.subject_id = r.onboarding_id and t.activity = r.activity
          and t.kind in ('ACTIVITY_DONE', 'ACTIVITY_FAILED')
        group by r.id, r.status
        having count(t.id) <> case when r.status = 'DONE' then 1 else 0 end\
        """);
    none(
        "onboardings whose count of declined orders is wrong",
        """
        select o.id || '' from onboarding o
        where o.declined <> (
          select count(*) from activity_run r
          where r.onboarding_id = o.id and r.status = 'DECLINED')\
        """);
  }

  private void assertBatchesEndedOnce() {
    none(
        "batches that have not ended, or not once, or before their last onboarding",
        """
        select b.id || ' ' || b.status from batch b
        where b.status <> 'COMPLETED' or b.round <> 1 or b.ended_at is null
          or b.ended_at < (select max(o.ended_at) from onboarding o where o.batch_id = b.id)
          or b.total <> (select count(*) from onboarding o where o.batch_id = b.id)\
        """);
  }

  /** Each approval has one decision, in the row and in the timeline, and none came early. */
  void assertApprovalsDecidedOnce() {
    none(
        "onboardings in sales without exactly one approval, or others with one",
        """
        select o.id || ' ' || count(a.id) from onboarding o
        left join approval a on a.onboarding_id = o.id
        group by o.id, o.role having count(a.id) <> case when o.role = 'sales' then 1 else 0 end\
        """);
    none(
        "approvals without a decision, or with one at the wrong time",
        """
        select a.id || ' ' || a.status from approval a
        where a.decided_at is null
          or a.status not in ('APPROVED', 'DECLINED', 'EXPIRED')
          or (a.status = 'EXPIRED' and a.decided_at < a.deadline)
          or (a.status <> 'EXPIRED' and a.decided_at >= a.deadline)\
        """);
    none(
        "approvals that were not asked once and decided once in the timeline",
        """
        select a.id || ' ' || a.status from approval a
        join timeline t on t.subject_id = a.onboarding_id
        group by a.id, a.status
        having sum(case when t.kind = 'APPROVAL_ASKED' then 1 else 0 end) <> 1
          or sum(case when t.kind in ('APPROVED', 'DECLINED') then 1 else 0 end) <> 1
          or sum(case when t.kind = 'APPROVED' then 1 else 0 end)
            <> case when a.status = 'APPROVED' then 1 else 0 end
          or sum(case when t.kind = 'TIMED_OUT' then 1 else 0 end)
            <> case when a.status = 'EXPIRED' then 1 else 0 end\
        """);
    none(
        "orders that did not follow their approval",
        """
        select r.id || ' ' || r.status || ' ' || a.status
        from approval a join activity_run r on r.id = a.run_id
        where r.activity <> '%s' or (a.status = 'APPROVED') = (r.status = 'DECLINED')\
        """
            .formatted(EQUIPMENT));
  }

  private void none(String what, String query) {
    assertThat(list(query)).as(what).isEmpty();
  }

  long count(String from) {
    return Long.parseLong(list("select count(*) from " + from).get(0));
  }

  /** The first column, as text. */
  List<String> list(String query) {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (found.next()) {
        values.add(found.getString(1));
      }
      return values;
    } catch (SQLException away) {
      throw new IllegalStateException("The rows cannot be read", away);
    }
  }
}
