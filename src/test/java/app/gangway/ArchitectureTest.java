package app.gangway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.gangway.onboarding.EmailHolders;
import app.gangway.onboarding.Intake;
import app.gangway.onboarding.Timeline;
import app.gangway.onboarding.WaitingActivities;
import app.gangway.onboarding.Withdrawals;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;

/** The arrows of the house: who may know whom. */
@AnalyzeClasses(packages = "app.gangway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule a_new_hire_knows_nobody = room("newhire").mayKnow();

  @ArchTest static final ArchRule grouping_knows_nobody = room("grouping").mayKnow();

  @ArchTest static final ArchRule access_knows_nobody = room("access").mayKnow();

  @ArchTest
  static final ArchRule an_activity_knows_new_hires_alone = room("activity").mayKnow("newhire");

  @ArchTest
  static final ArchRule an_onboarding_knows_its_activities =
      room("onboarding").mayKnow("newhire", "activity", "grouping", "access");

  @ArchTest
  static final ArchRule an_approval_knows_onboardings =
      room("approval").mayKnow("newhire", "onboarding", "grouping", "access");

  @ArchTest
  static final ArchRule a_batch_knows_onboardings =
      room("batch").mayKnow("newhire", "activity", "onboarding", "grouping", "access");

  @ArchTest
  static final ArchRule an_instance_knows_what_stands_behind_it =
      room("instance").mayKnow("newhire", "activity", "onboarding", "approval", "batch", "access");

  @ArchTest
  static final ArchRule the_door_of_batches_knows_their_desks =
      room("batch.http").mayKnow("batch", "onboarding", "door", "security");

  @ArchTest
  static final ArchRule the_lessons_door_knows_instances =
      room("instance.http")
          .mayKnow(
              "newhire",
              "onboarding",
              "approval",
              "batch",
              "instance",
              "door",
              "access",
              "security");

  @ArchTest
  static final ArchRule a_webhook_knows_what_it_tells_of =
      room("webhook")
          .mayKnow("newhire", "activity", "onboarding", "approval", "batch", "instance", "access");

  @ArchTest
  static final ArchRule nobody_knows_webhooks_but_who_moves_and_records_them =
      noClasses()
          .that()
          .resideOutsideOfPackages("app.gangway.webhook..", "app.gangway.jobs", "app.gangway.audit")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("app.gangway.webhook..");

  @ArchTest
  static final ArchRule the_audit_log_knows_what_people_do =
      room("audit")
          .mayKnow(
              "newhire",
              "onboarding",
              "approval",
              "batch",
              "instance",
              "webhook",
              "access",
              "jobs.dashboard");

  @ArchTest
  static final ArchRule nobody_knows_the_audit_log_but_those_whose_deeds_are_no_events =
      noClasses()
          .that()
          .resideOutsideOfPackages("app.gangway.audit..", "app.gangway.security..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("app.gangway.audit..");

  @ArchTest static final ArchRule the_door_knows_nobody = room("door").mayKnow();

  @ArchTest static final ArchRule the_page_about_the_door_knows_nobody = room("docs").mayKnow();

  @ArchTest
  static final ArchRule the_overview_knows_onboardings = room("overview").mayKnow("onboarding");

  @ArchTest
  static final ArchRule jobs_know_the_desks_and_their_events =
      room("jobs")
          .mayKnow(
              "activity",
              "onboarding",
              "approval",
              "batch",
              "webhook",
              "grouping",
              "nodes",
              "storage");

  @ArchTest
  static final ArchRule nodes_know_what_they_tell_each_other =
      room("nodes").mayKnow("onboarding", "approval", "batch", "grouping");

  @ArchTest
  static final ArchRule postgres_is_known_in_nodes_alone =
      library("org.postgresql..").isKnownIn("app.gangway.nodes");

  @ArchTest
  static final ArchRule h2_is_known_in_audit_and_storage_alone =
      library("org.h2..").isKnownIn("app.gangway.audit", "app.gangway.storage");

  @ArchTest static final ArchRule storage_knows_nobody = room("storage").mayKnow();

  @ArchTest
  static final ArchRule the_answer_during_an_outage_knows_storage_alone =
      room("storage.http").mayKnow("storage");

  @ArchTest
  static final ArchRule nobody_knows_jobs =
      noClasses()
          .that()
          .resideOutsideOfPackage("app.gangway.jobs")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("app.gangway.jobs");

  @ArchTest
  static final ArchRule the_jobs_dashboard_knows_nobody = room("jobs.dashboard").mayKnow("access");

  @ArchTest
  static final ArchRule the_shell_knows_no_page =
      noClasses()
          .that()
          .resideInAPackage("app.gangway.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("app.gangway.*.ui..");

  @ArchTest
  static final ArchRule pages_ask_desks_and_take_no_step_themselves =
      noClasses()
          .that()
          .resideInAPackage("app.gangway..ui..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              EmailHolders.class,
              Intake.class,
              Timeline.class,
              WaitingActivities.class,
              Withdrawals.class);

  @ArchTest
  static final ArchRule spring_security_is_known_in_security_alone =
      library("org.springframework.security..").isKnownIn("app.gangway.security..");

  @ArchTest
  static final ArchRule jobrunr_is_known_in_jobs_alone =
      library("org.jobrunr..").isKnownIn("app.gangway.jobs..");

  @ArchTest
  static final ArchRule vaadin_is_known_in_ui_and_security_alone =
      library("com.vaadin..")
          .isKnownIn("app.gangway.ui..", "app.gangway.*.ui..", "app.gangway.security");

  @ArchTest
  static final ArchRule csv_is_known_in_batch_alone =
      library("de.siegmar.fastcsv..").isKnownIn("app.gangway.batch");

  @ArchTest
  static final ArchRule the_pace_of_requests_is_known_at_the_door_alone =
      library("io.github.bucket4j..").isKnownIn("app.gangway.security.door");

  @ArchTest
  static final ArchRule no_room_goes_round_in_circles =
      slices().matching("app.gangway.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule time_is_told_by_the_one_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("app.gangway.jobs..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  /** Whoever calls these lets the machine decide, and Turkish has no dot on a small I. */
  @ArchTest
  static final ArchRule no_text_depends_on_the_language_of_the_machine =
      noClasses()
          .should()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
          .orShould()
          .callMethod(NumberFormat.class, "getInstance")
          .orShould()
          .callMethod(NumberFormat.class, "getIntegerInstance");

  /** Nor on its letters, which are English ones alone where nobody has set any. */
  @ArchTest
  static final ArchRule no_text_depends_on_the_letters_of_the_machine =
      noClasses()
          .should()
          .callMethod(String.class, "getBytes")
          .orShould()
          .callConstructor(String.class, byte[].class)
          .orShould()
          .callConstructor(InputStreamReader.class, InputStream.class)
          .orShould()
          .callConstructor(OutputStreamWriter.class, OutputStream.class)
          .orShould()
          .callConstructor(FileReader.class, File.class)
          .orShould()
          .callConstructor(FileWriter.class, File.class);

  private static Room room(String name) {
    return new Room("app.gangway." + name);
  }

  /** A room and those of ours that it may know. */
  private record Room(String place) {
    ArchRule mayKnow(String... others) {
      String[] allowed = new String[others.length + 1];
      allowed[0] = place;
      for (int i = 0; i < others.length; i++) {
        allowed[i + 1] = "app.gangway." + others[i];
      }
      return noClasses()
          .that()
          .resideInAPackage(place)
          .should()
          .dependOnClassesThat(
              Predicates.resideInAPackage("app.gangway..")
                  .and(Predicates.resideOutsideOfPackages(allowed)));
    }
  }

  private static Library library(String packages) {
    return new Library(packages);
  }

  /** A library and the rooms that it is kept in. */
  private record Library(String packages) {
    ArchRule isKnownIn(String... places) {
      return classes()
          .that()
          .resideInAPackage("app.gangway..")
          .and()
          .resideOutsideOfPackages(places)
          .should()
          .onlyDependOnClassesThat(Predicates.resideOutsideOfPackage(packages));
    }
  }
}
