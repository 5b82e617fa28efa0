package app.gangway.onboarding;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.gangway.batch.BatchService;
import app.gangway.common.newhire.HireDetails;
import app.gangway.onboarding.query.OnboardingExport;
import app.gangway.onboarding.query.OnboardingSnapshots;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

/** What may be known of a new hire besides what everybody has; once on each database. */
abstract class HireDetailsRules {

  private static final String MANAGER = "o'kim@example.com";

  @Autowired ManualExecution gangway;
  @Autowired BatchService batches;
  @Autowired Onboardings onboardings;
  @Autowired OnboardingSnapshots snapshots;
  @Autowired OnboardingExport export;

  /** A department of this test's own, which its people are found by. */
  private final String department = "d" + UUID.randomUUID();

  private final HireDetails details =
      new HireDetails(department, "Berlin", "Kim Park", MANAGER, "de-AT");

  @Test
  void what_is_known_is_kept_and_nothing_is_kept_of_who_has_nothing() {
    UUID known = submit(details);
    UUID unknown = submit(HireDetails.NONE);
    UUID half = submit(new HireDetails(null, null, "Kim Park", null, null));

    assertThat(gangway.onboarding(known).details()).isEqualTo(details);
    assertThat(gangway.onboarding(unknown).details()).isSameAs(HireDetails.NONE);
    assertThat(gangway.onboarding(half).details().manager()).isEqualTo("Kim Park");
    assertThat(snapshots.find(known).orElseThrow().details()).isEqualTo(details);
    assertThat(snapshots.find(unknown).orElseThrow().details()).isSameAs(HireDetails.NONE);
  }

  @Test
  void in_a_batch_each_has_their_own() {
    UUID batch = UUID.randomUUID();
    SignedInAs.admin(
        () ->
            batches.submit(
                People.batch(
                        batch,
                        "hires.csv",
                        List.of(hire("Jo", "jo@e.com", "dev"), hire("Al", "al@e.com", "dev")))
                    .withDetails(List.of(HireDetails.NONE, details)),
                HR));

    assertThat(onboardings.findAll(OnboardingFilter.ofBatch(batch, null).toSpecification()))
        .extracting(each -> each.hire().name(), Onboarding::details)
        .containsExactlyInAnyOrder(tuple("Jo", HireDetails.NONE), tuple("Al", details));
  }

  @Test
  void a_list_is_asked_for_a_department_and_a_location_exactly() {
    UUID berlin = submit(details);
    UUID ulm = submit(new HireDetails(department, "Ulm", null, null, null));

    assertThat(found(department, null)).containsExactlyInAnyOrder(berlin, ulm);
    assertThat(found(department, "Ulm")).containsExactly(ulm);
    assertThat(found(department, "ulm")).isEmpty();
    assertThat(found(department + '\0', null)).isEmpty();
    assertThat(onboardings.departments(Limit.of(1_000))).contains(department);
    assertThat(onboardings.locations(Limit.of(1_000))).contains("Ulm").doesNotContainNull();
  }

  @Test
  void a_file_has_columns_for_it_where_somebody_has_any() throws IOException {
    UUID known = submit(details);
    UUID unknown = submit(HireDetails.NONE);

    assertThat(file(unknown).get(0)).startsWith("\uFEFFname,email,startdate,role,status,");
    List<String> lines = file(known, unknown);
    assertThat(lines.get(0))
        .startsWith(
            "\uFEFFname,email,startdate,role,department,location,manager,manageremail,locale,"
                + "status,");
    assertThat(lines.get(1)).contains(",developer,,,,,,running,");
    assertThat(lines.get(2))
        .contains(",developer," + department + ",Berlin,Kim Park," + MANAGER + ",de-AT,running,");
  }

  @Test
  void neither_email_is_in_the_cause_of_a_failure() {
    assertThat(CauseText.of("For jo@e.com of " + MANAGER + ": no", "jo@e.com", MANAGER))
        .isEqualTo("For … of …: no");
    assertThat(CauseText.of("For jo@e.com: no", "jo@e.com", null)).isEqualTo("For …: no");
  }

  private UUID submit(HireDetails known) {
    return gangway.submit(hire("Jo", "jo@e.com", "developer"), known);
  }

  private List<UUID> found(String inDepartment, @Nullable String at) {
    OnboardingFilter filter =
        new OnboardingFilter(
            null, null, null, null, null, false, false, null, null, null, null, inDepartment, at);
    return onboardings.findAll(filter.toSpecification()).stream().map(Onboarding::id).toList();
  }

  private List<String> file(UUID... ids) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    export.writeOnly(List.of(ids), file);
    return file.toString(UTF_8).lines().toList();
  }
}
