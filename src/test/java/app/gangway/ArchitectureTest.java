package app.gangway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.gangway.security.ServiceParts;
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

/** Which libraries are known where, and what no class calls; for modules see ModulesTest. */
@AnalyzeClasses(packages = "app.gangway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule postgres_is_known_in_cluster_alone =
      library("org.postgresql..").isKnownIn("app.gangway.cluster");

  @ArchTest
  static final ArchRule h2_is_known_in_audit_process_and_storage_alone =
      library("org.h2..")
          .isKnownIn("app.gangway.audit", "app.gangway.process", "app.gangway.storage");

  @ArchTest
  static final ArchRule pages_use_services_and_not_their_parts =
      noClasses()
          .that()
          .resideInAPackage("app.gangway..ui..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(ServiceParts.INSIDE.toArray(Class<?>[]::new));

  @ArchTest
  static final ArchRule spring_security_is_known_in_security_alone =
      library("org.springframework.security..").isKnownIn("app.gangway.security..");

  @ArchTest
  static final ArchRule jobrunr_is_known_in_jobs_alone =
      library("org.jobrunr..").isKnownIn("app.gangway.jobs..");

  @ArchTest
  static final ArchRule vaadin_is_known_in_ui_and_security_alone =
      library("com.vaadin..")
          .isKnownIn("app.gangway.ui..", "app.gangway..ui..", "app.gangway.security..");

  @ArchTest
  static final ArchRule fastcsv_is_known_in_csv_alone =
      library("de.siegmar.fastcsv..").isKnownIn("app.gangway.csv..");

  @ArchTest
  static final ArchRule ical4j_is_known_in_calendar_alone =
      library("net.fortuna.ical4j..").isKnownIn("app.gangway.mail.calendar");

  @ArchTest
  static final ArchRule jollyday_is_known_in_calendar_alone =
      library("de.focus_shift..").isKnownIn("app.gangway.calendar");

  @ArchTest
  static final ArchRule the_schema_validator_is_known_in_definition_alone =
      library("com.networknt..").isKnownIn("app.gangway.process.definition");

  @ArchTest
  static final ArchRule bucket4j_is_known_in_apikey_alone =
      library("io.github.bucket4j..").isKnownIn("app.gangway.security.apikey");

  @ArchTest
  static final ArchRule time_is_read_from_the_injected_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("app.gangway.jobs..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  /** Without a locale these take that of the machine; in Turkish a small I has no dot. */
  @ArchTest
  static final ArchRule no_text_depends_on_the_default_locale =
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

  /** Without a charset these take that of the machine, which may be ASCII. */
  @ArchTest
  static final ArchRule no_text_depends_on_the_default_charset =
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

  private static Library library(String packages) {
    return new Library(packages);
  }

  /**
   * A library, which only some packages may use.
   *
   * @param root all of its packages
   */
  private record Library(String root) {
    ArchRule isKnownIn(String... packages) {
      return classes()
          .that()
          .resideInAPackage("app.gangway..")
          .and()
          .resideOutsideOfPackages(packages)
          .should()
          .onlyDependOnClassesThat(Predicates.resideOutsideOfPackage(root));
    }
  }
}
