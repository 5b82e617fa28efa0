package app.gangway.imports.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.imports.Duplicate;
import app.gangway.imports.Findings;
import app.gangway.imports.Import;
import app.gangway.imports.ImportEvent.Confirmed;
import app.gangway.imports.ImportReceipt;
import app.gangway.imports.ImportStatus;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What of a file is taken and what is said of it; once on each database. */
abstract class BatchUploadRules extends BatchUploadScenario {

  @Autowired PromisedBatches promised;
  @Autowired Onboardings onboardings;
  @Autowired OnboardingService onboardingService;
  @Autowired ManualExecution gangway;
  @Autowired FanIn fanIn;

  @Test
  void a_file_without_problems_is_due_at_once_and_becomes_one_batch() {
    UUID id = taken(upload(UploadMode.ALL_OR_NOTHING, null, jo, lee));

    Import about = kept.findById(id).orElseThrow();
    assertThat(about.status()).isEqualTo(ImportStatus.CONFIRMED);
    assertThat(about.fileName()).isEqualTo("hires.csv");
    assertThat(about.uploadedBy()).isEqualTo("hr-system");
    assertThat(about.confirmer()).isEqualTo(MACHINE);
    assertThat(imports.due()).contains(new Confirmed(id, "hires.csv"));

    imports.create(id);
    imports.create(id);
    assertThat(names(id)).containsExactlyInAnyOrder("Jo", "Lee");
    assertThat(kept.findById(id).orElseThrow().status()).isEqualTo(ImportStatus.CREATED);
  }

  @Test
  void those_whose_email_comes_twice_are_named_and_come_in_all_the_same() {
    String twin = "Joe,JO-%s@Example.com,01.02.2030,developer".formatted(mark);
    UUID id = taken(upload(UploadMode.ALL_OR_NOTHING, null, jo, twin));

    assertThat(findings().duplicates()).extracting(Duplicate::row).containsExactly(3);
    imports.create(id);
    assertThat(names(id)).containsExactlyInAnyOrder("Jo", "Joe");
  }

  @Test
  void a_file_with_a_problem_comes_to_nothing_and_leaves_nothing() {
    long before = importCount();

    upload(UploadMode.ALL_OR_NOTHING, null, jo, broken);

    assertThat(last).isInstanceOf(UploadOutcome.InvalidRows.class);
    assertThat(findings().content().problems()).hasSize(1);
    assertThat(importCount()).isEqualTo(before);
  }

  @Test
  void the_valid_rows_alone_come_in_where_that_is_wanted() {
    UUID id = taken(upload(UploadMode.VALID_ROWS, null, jo, broken, lee));
    imports.create(id);

    assertThat(names(id)).containsExactlyInAnyOrder("Jo", "Lee");
  }

  @Test
  void where_no_row_is_valid_nothing_comes_in() {
    upload(UploadMode.VALID_ROWS, null, broken);

    assertThat(last).isInstanceOf(UploadOutcome.InvalidRows.class);
  }

  @Test
  void what_is_only_looked_at_leaves_nothing_not_even_its_key_taken() {
    long before = importCount();

    upload(UploadMode.DRY_RUN, key("look"), jo);
    assertThat(last).isInstanceOf(UploadOutcome.Checked.class);
    upload(UploadMode.DRY_RUN, key("look"), jo, broken);
    assertThat(last).isInstanceOf(UploadOutcome.Checked.class);

    assertThat(importCount()).isEqualTo(before);
    taken(upload(UploadMode.ALL_OR_NOTHING, key("look"), jo));
  }

  @Test
  void without_a_key_the_same_file_is_a_new_batch_and_is_warned_of_before_the_first_is_made() {
    UUID first = taken(upload(UploadMode.ALL_OR_NOTHING, null, jo, lee));

    UUID second = taken(upload(UploadMode.ALL_OR_NOTHING, null, jo, lee));
    assertThat(second).isNotEqualTo(first);
    List<Duplicate> due = findings().duplicates();
    assertThat(namesOf(due)).containsExactly("Jo", "Lee");

    imports.create(first);
    imports.create(second);
    upload(UploadMode.DRY_RUN, null, jo, lee);
    assertThat(namesOf(findings().duplicates())).as("while they run").containsExactly("Jo", "Lee");

    Stream.of(first, second)
        .flatMap(id -> children(id).stream())
        .forEach(child -> onboardingService.withdraw(child.id(), MACHINE));
    upload(UploadMode.DRY_RUN, null, jo, lee);
    assertThat(findings().duplicates()).as("once they are withdrawn").isEmpty();
  }

  @Test
  void those_onboarded_before_are_warned_of_and_come_in_all_the_same() {
    UUID before = taken(upload(UploadMode.ALL_OR_NOTHING, null, jo));
    imports.create(before);
    UUID child = children(before).get(0).id();
    gangway.performAll(child);
    fanIn.close(child);

    UUID again = taken(upload(UploadMode.ALL_OR_NOTHING, null, jo));

    assertThat(findings().duplicates())
        .extracting(Duplicate::message)
        .containsExactly(
            "Row 2, email: jo-%s@example.com was onboarded before, as Jo".formatted(mark));
    imports.create(again);
    assertThat(names(again)).containsExactly("Jo");
  }

  private static List<String> namesOf(List<Duplicate> running) {
    return running.stream().map(each -> each.underWay().name()).toList();
  }

  @Test
  void a_batch_is_known_from_its_answer_on_by_each_of_its_ids() {
    UUID id = taken(upload(UploadMode.ALL_OR_NOTHING, null, jo));
    assertThat(promised.known(id.toString())).containsInstanceOf(KnownBatch.Due.class);

    imports.create(id);
    for (String spelt : List.of(id.toString(), InstanceIds.of(id), id.toString().toUpperCase())) {
      assertThat(promised.known(spelt))
          .as(spelt)
          .containsInstanceOf(KnownBatch.Made.class)
          .hasValueSatisfying(
              known -> assertThat(((KnownBatch.Made) known).progress().batch().id()).isEqualTo(id));
    }
  }

  @Test
  void a_preview_is_no_batch_nor_is_what_became_of_none() {
    UUID preview = ((ImportReceipt.Staged) imports.upload("hires.csv", file(jo), People.HR)).id();
    assertThat(promised.known(preview.toString())).isEmpty();

    imports.discard(preview, People.HR);
    assertThat(promised.known(preview.toString())).isEmpty();
    assertThat(promised.known(UUID.randomUUID().toString())).isEmpty();
    assertThat(promised.known("hires")).isEmpty();
  }

  private Findings findings() {
    if (last instanceof UploadOutcome.Accepted taken) {
      return taken.findings();
    }
    return last instanceof UploadOutcome.Checked looked
        ? looked.findings()
        : ((UploadOutcome.InvalidRows) last).findings();
  }

  private List<Onboarding> children(UUID id) {
    return onboardings.findAll(OnboardingFilter.ofBatch(id, null).toSpecification());
  }

  private List<String> names(UUID id) {
    return children(id).stream().map(child -> child.hire().name()).toList();
  }
}
