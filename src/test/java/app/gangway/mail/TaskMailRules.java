package app.gangway.mail;

import static app.gangway.testing.People.hire;
import static app.gangway.testing.Steps.due;
import static app.gangway.testing.Steps.plan;
import static app.gangway.testing.Steps.task;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.intake.Step;
import app.gangway.testing.Steps;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is told of tasks, when, and what (P8); once on each database. */
abstract class TaskMailRules extends TaskMailScenario {

  @Test
  void P8_on_a_Friday_the_group_is_told_what_is_due_on_Monday_once_and_in_one_mail() {
    UUID carmen = toDo("Carmen Diaz", monday, "Facility");
    UUID aisha = toDo("Aisha Robinson", monday, "facility");
    toDo("Demetri", monday.plusDays(1), "facility");

    assertThat(toldAt(thursday, "09:00")).isEmpty();
    assertThat(toldAt(friday, "08:59")).isEmpty();
    assertThat(toldAt(friday, "09:00")).containsExactly(FRANZ, FRIDA);
    assertThat(toldAt(friday, "09:01")).isEmpty();
    assertThat(toldAt(friday, "16:59")).isEmpty();

    assertThat(newest(FRIDA, "subject")).isEqualTo("Tasks that are due or over: 2");
    assertThat(text(FRIDA))
        .contains(
            "Hello frida",
            "Due by %s: 2".formatted(english(monday)),
            "Step desk, for Carmen Diaz (start: February 1, 2022): due " + english(monday),
            "Aisha Robinson",
            "https://gangway.example.com/tasks")
        .doesNotContain("Demetri", "Over", "more", "HR");
    for (UUID id : new UUID[] {carmen, aisha}) {
      assertThat(gangway.lines(id))
          .containsOnlyOnce(
              "frida was told by email what is to do: Step desk",
              "franz was told by email what is to do: Step desk");
    }
  }

  @Test
  void P8_what_is_over_is_told_daily_and_after_two_working_days_HR_is_told_too() {
    UUID id = toDo("Carmen Diaz", friday, "facility");

    assertThat(toldAt(friday, "09:00")).containsExactly(FRANZ, FRIDA);
    assertThat(text(FRIDA)).contains("Over: 1", "over since " + english(friday));
    assertThat(toldAt(friday.plusDays(1), "10:00")).isEmpty();
    assertThat(toldAt(friday.plusDays(2), "10:00")).isEmpty();
    assertThat(toldAt(monday, "09:00")).containsExactly(FRANZ, FRIDA);
    assertThat(toldAt(monday.plusDays(1), "09:00")).containsExactly(FRANZ, FRIDA, HILDE);
    assertThat(text(HILDE))
        .contains(
            "Guten Tag hilde",
            "Bei anderen seit mehr als zwei Arbeitstagen überfällig: 1",
            "Step desk, für Carmen Diaz",
            "Aufgabe von facility");
    done(id);
    assertThat(toldAt(monday.plusDays(2), "09:00")).isEmpty();
  }

  @Test
  void P8_what_is_nobodys_goes_to_HR_and_says_so() {
    toDo("Unknown", monday, "gardeners");
    toDo("Ungiven", monday, null);
    take(toDo("Gone", monday, null), "somebody who has left");
    UUID empty = toDo("Empty", monday, "it-leads");

    assertThat(toldAt(friday, "09:00")).containsExactly(HILDE);

    assertThat(text(HILDE))
        .contains("Ohne Zuständige, deshalb bei HR: 4")
        .containsPattern("für Unknown .*in gardeners ist niemand")
        .containsPattern("für Empty .*in it-leads ist niemand")
        .containsPattern("für Ungiven .*keine Gruppe")
        .containsPattern("für Gone .*keine Gruppe");
    assertThat(gangway.lines(empty)).contains("hilde was told by email what is to do: Step desk");
  }

  @Test
  void where_nobody_of_HR_can_be_told_the_admins_are() {
    people.notLetIn("hilde");
    toDo("Ungiven", monday, null);

    assertThat(toldAt(friday, "09:00")).containsExactly("ada@example.com");
  }

  @Test
  void who_has_taken_a_task_is_told_alone() {
    take(toDo("Carmen Diaz", monday, "facility"), "frida");

    assertThat(toldAt(friday, "09:00")).containsExactly(FRIDA);
  }

  @Test
  void what_somebody_has_taken_who_is_not_known_any_more_is_the_groups_again() {
    take(toDo("Carmen Diaz", monday, "facility"), "somebody who has left");

    assertThat(toldAt(friday, "09:00")).containsExactly(FRANZ, FRIDA);
    assertThat(toldAt(monday.plusDays(2), "09:00")).containsExactly(FRANZ, FRIDA, HILDE);
    assertThat(text(HILDE)).contains("Aufgabe von facility");
  }

  @Test
  void the_address_of_a_group_is_told_beside_its_members() {
    toDo("Carmen Diaz", monday, "desk");

    assertThat(toldAt(friday, "09:00")).containsExactly("arno@example.com", "desk@example.com");
    assertThat(text("desk@example.com")).contains("Hello Desk", "Carmen Diaz");
  }

  @Test
  void HR_is_told_in_one_mail_of_what_is_theirs_and_of_what_is_nobodys() {
    know("hilde", "HR", Locale.ENGLISH, "facility");
    toDo("Carmen Diaz", thursday, "facility");
    toDo("Ungiven", monday, null);

    assertThat(toldAt(monday, "09:00")).containsExactly(FRANZ, FRIDA, HILDE);
    assertThat(text(HILDE)).contains("Over: 1", "Nobody's, so HR's: 1").doesNotContain("by others");
  }

  @Test
  void where_nothing_is_due_nobody_is_told_and_what_is_new_is_listed_with_what_is() {
    clock.set(at(thursday, "10:00"));
    toDo("Later", monday.plusDays(9), "facility");
    toDo("Never", null, "facility", null);
    assertThat(toldAt(friday, "09:00")).isEmpty();

    toDo("Carmen Diaz", monday, "facility");

    assertThat(toldAt(friday, "11:00")).containsExactly(FRANZ, FRIDA);
    assertThat(newest(FRIDA, "subject")).endsWith(": 1");
    assertThat(text(FRIDA)).contains("New, and not due yet: 2", "Later", "Never");
  }

  @Test
  void of_ten_thousand_tasks_twenty_are_named_in_one_mail() {
    for (int n = 0; n < 100; n++) {
      Step[] tasks =
          IntStream.range(0, 100)
              .mapToObj(each -> due(at(thursday, "08:00"), "facility", task("t" + each)))
              .toArray(Step[]::new);
      gangway.submit(hire("Hire " + n, n + "@many.example", "developer"), plan(tasks));
    }

    assertThat(toldAt(friday, "09:00")).containsExactly(FRANZ, FRIDA);
    assertThat(text(FRIDA)).contains("Over: 10,000", "and 9,980 more");
    assertThat(text(FRIDA).lines().filter(line -> line.contains("(start:"))).hasSize(20);
  }

  /** Which day a task is due on is said by the clocks of its place. */
  @Test
  void the_days_of_other_places_count_and_the_mornings_of_the_house() {
    ZoneId newYork = ZoneId.of("America/New_York");
    ZoneId sydney = ZoneId.of("Australia/Sydney");
    toDo("East", at(monday, "08:00", sydney), "facility", "Sydney");
    toDo("West", at(monday, "08:00", newYork), "facility", "New York");

    assertThat(toldAt(thursday, "09:00")).isEmpty();
    assertThat(toldAt(friday, "09:00")).containsExactly(FRANZ, FRIDA);
    assertThat(text(FRIDA))
        .contains("Due by %s: 2".formatted(english(monday)))
        .containsPattern("East .*Sydney\\): due " + english(monday))
        .containsPattern("West .*New York\\): due " + english(monday));

    // In New York it is not over yet, and has been told of.
    assertThat(toldAt(monday, "09:00")).containsExactly(FRANZ, FRIDA);
    assertThat(text(FRIDA)).contains("Over: 1", "East").doesNotContain("West");
    assertThat(toldAt(monday, "16:00")).isEmpty();
    assertThat(toldAt(monday.plusDays(1), "09:00")).containsExactly(FRANZ, FRIDA);
    assertThat(text(FRIDA)).contains("Over: 2", "West");
  }

  @Test
  void a_task_that_waits_for_others_is_not_told_of() {
    gangway.submit(
        hire("Carmen Diaz", "carmen@steps.example", "developer"),
        plan(
            Steps.activity("card", "AccessCardCreationActivity"),
            due(at(monday, "08:00"), "facility", task("desk", "card"))));

    assertThat(toldAt(friday, "09:00")).isEmpty();
  }

  static String english(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .localizedBy(Locale.ENGLISH)
        .format(day);
  }
}
