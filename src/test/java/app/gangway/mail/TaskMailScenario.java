package app.gangway.mail;

import static app.gangway.testing.People.hire;
import static app.gangway.testing.Steps.due;
import static app.gangway.testing.Steps.plan;
import static app.gangway.testing.Steps.task;
import static java.time.DayOfWeek.THURSDAY;

import app.gangway.common.access.Role;
import app.gangway.common.newhire.HireDetails;
import app.gangway.notification.task.TaskNotices;
import app.gangway.onboarding.execution.StepService;
import app.gangway.onboarding.intake.Submission;
import app.gangway.security.account.StoredPeople;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Frida and Franz are facility, hilde is HR and reads German. The house is in Berlin, at work from
 * Monday to Friday from 09:00 to 17:00.
 */
abstract class TaskMailScenario extends MailTest {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final String FRIDA = "frida@example.com";
  static final String FRANZ = "franz@example.com";
  static final String HILDE = "hilde@example.com";

  @Autowired TaskNotices notices;
  @Autowired StoredPeople people;
  @Autowired StepService steps;

  LocalDate thursday;
  LocalDate friday;
  LocalDate monday;

  /** The next one: time never goes back, for others who share the application. */
  @BeforeEach
  void onThursday() {
    thursday = LocalDate.ofInstant(clock.instant(), BERLIN).with(TemporalAdjusters.next(THURSDAY));
    friday = thursday.plusDays(1);
    monday = thursday.plusDays(4);
    clock.set(at(thursday, "08:00"));
    rows.sql("update activity_run set status = 'DONE' where status = 'TODO'").update();
    rows.sql("delete from task_notice").update();
    know("frida", Role.APPROVER, Locale.ENGLISH, "facility");
    know("franz", Role.APPROVER, Locale.ENGLISH, "Facility");
    know("hilde", Role.HR, Locale.GERMAN);
  }

  void know(String name, String role, Locale language, String... groups) {
    people.vouchedFor(name, name + "@example.com", language, Set.of(role), List.of(groups));
  }

  @AfterEach
  void nobodyIsLeft() {
    List.of("frida", "franz", "hilde").forEach(people::notLetIn);
    rows.sql("update activity_run set status = 'DONE' where status = 'TODO'").update();
  }

  static Instant at(LocalDate day, String time) {
    return at(day, time, BERLIN);
  }

  static Instant at(LocalDate day, String time, ZoneId zone) {
    return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
  }

  /** Of somebody new, to be done at 08:00 on that day. */
  UUID toDo(String name, LocalDate due, @Nullable String group) {
    return toDo(name, at(due, "08:00"), group, null);
  }

  UUID toDo(String name, @Nullable Instant due, @Nullable String group, @Nullable String place) {
    Submission submission =
        Submission.of(
            hire(name, UUID.randomUUID() + "@example.com", "developer"),
            new HireDetails(null, place, null, null, null));
    return gangway.submit(submission, plan(due(due, group, task("desk"))));
  }

  void take(UUID onboarding, String person) {
    rows.sql("update activity_run set assignee = ? where onboarding_id = ?")
        .params(person, onboarding)
        .update();
  }

  void done(UUID onboarding) {
    UUID run = gangway.runs(onboarding).get(0).id();
    SignedInAs.admin(() -> steps.done(run, null, People.HR));
  }

  /** What has been queued and sent at this time. */
  List<String> toldAt(LocalDate day, String time) {
    clock.set(at(day, time));
    UUID before = last();
    notices.tell();
    sendDue();
    return recipients(before);
  }

  UUID last() {
    return rows.sql("select id from mail order by id desc fetch first 1 rows only")
        .query(UUID.class)
        .optional()
        .orElse(FIRST);
  }

  List<String> recipients(UUID after) {
    return rows.sql("select recipient from mail where id > ? order by recipient")
        .param(after)
        .query(String.class)
        .list();
  }

  /** The text of the newest to somebody. */
  String text(String recipient) {
    return newest(recipient, "text");
  }

  String newest(String recipient, String column) {
    return rows.sql(
            "select %s from mail where recipient = ? order by id desc fetch first 1 rows only"
                .formatted(column))
        .param(recipient)
        .query(String.class)
        .single();
  }
}
