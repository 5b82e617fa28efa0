package app.gangway.jobs;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.imports.Confirmation;
import app.gangway.imports.CreationProgress;
import app.gangway.imports.DuplicateChoice;
import app.gangway.imports.Import;
import app.gangway.imports.ImportEvent.Confirmed;
import app.gangway.imports.ImportReceipt;
import app.gangway.imports.ImportService;
import app.gangway.imports.ImportStatus;
import app.gangway.imports.Imports;
import app.gangway.imports.Shown;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobrunr.jobs.states.StateName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a file to the end of its batch, on the real JobRunr; once on each database. */
abstract class ImportFlow extends RunningApplication {

  @Autowired ImportService service;
  @Autowired Imports imports;
  @Autowired CreationProgress progress;
  @Autowired Reconciler reconciler;
  @Autowired BatchCreationJobs creations;
  @Autowired JdbcClient rows;

  @Test
  void a_confirmed_file_becomes_a_batch_that_runs_to_its_end() {
    UUID id = upload(700);
    assertThat(confirm(id)).isEqualTo(Confirmation.CONFIRMED);
    assertThat(confirm(id)).isEqualTo(Confirmation.ALREADY_CONFIRMED);
    await().atMost(Duration.ofSeconds(30)).until(() -> created(id));
    await().atMost(Duration.ofSeconds(90)).until(() -> ended(id));

    assertThat(progress(id).batch().total()).isEqualTo(700);
    assertThat(progress(id).count(OnboardingStatus.COMPLETED)).isEqualTo(700);
    assertThat(SignedInAs.admin(() -> progress.written(id))).isEmpty();
    assertThat(jobs.getJobById(job(id)).getJobName()).isEqualTo("Create batch: people.csv");
  }

  @Test
  void a_yes_whose_job_was_lost_is_seen_by_the_next_look_at_all() {
    UUID id = upload(3);
    // As if the node had died between the commit and the job.
    rows.sql(
            """
            update csv_import set status = 'CONFIRMED', confirmed_by = 'arno',
              confirmed_by_kind = 'PERSON', confirmed_from = '192.0.2.2', with_duplicates = true,
              confirmed_at = uploaded_at
            where id = ?\
            """)
        .param(id)
        .update();
    reconciler.reconcileAll();

    await().atMost(Duration.ofSeconds(30)).until(() -> created(id) && ended(id));
    assertThat(progress(id).batch().submittedBy()).isEqualTo("arno");
    assertThat(progress(id).count(OnboardingStatus.COMPLETED)).isEqualTo(3);
  }

  @Test
  void a_creation_whose_job_died_is_sent_again() {
    UUID id = upload(3);
    rows.sql("alter table timeline rename to timeline_elsewhere").update();
    try {
      confirm(id);
      await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> hasFailed(job(id)));
    } finally {
      rows.sql("alter table timeline_elsewhere rename to timeline").update();
    }

    await().atMost(Duration.ofSeconds(40)).until(() -> created(id) && ended(id));
    assertThat(progress(id).count(OnboardingStatus.COMPLETED)).isEqualTo(3);
  }

  private UUID upload(int people) {
    String file =
        IntStream.range(0, people)
            .mapToObj(n -> "Person %d,p%d@%s.example,01.02.2030,developer".formatted(n, n, people))
            .collect(Collectors.joining("\n", "name,email,startdate,role\n", "\n"));
    ImportReceipt receipt =
        SignedInAs.admin(() -> service.upload("people.csv", file.getBytes(UTF_8), HR));
    return ((ImportReceipt.Staged) receipt).id();
  }

  private Confirmation confirm(UUID id) {
    return SignedInAs.admin(
        () ->
            service.confirm(
                id, DuplicateChoice.ALL, new Shown(about(id).validRows(), 0), APPROVER));
  }

  private Import about(UUID id) {
    return imports.findById(id).orElseThrow();
  }

  private boolean created(UUID id) {
    return about(id).status() == ImportStatus.CREATED;
  }

  private boolean hasFailed(UUID job) {
    return jobs.getJobById(job).getJobStates().stream()
        .anyMatch(state -> state.getName() == StateName.FAILED);
  }

  private UUID job(UUID id) {
    return creations.id(new Confirmed(id, "people.csv"));
  }
}
