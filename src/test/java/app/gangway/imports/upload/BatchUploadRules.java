package app.gangway.imports.upload;

import static app.gangway.imports.Upload.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.batch.Batches;
import app.gangway.common.Actor;
import app.gangway.csv.CsvRejection.Reason;
import app.gangway.imports.Duplicate;
import app.gangway.imports.Findings;
import app.gangway.imports.Import;
import app.gangway.imports.ImportEvent.Confirmed;
import app.gangway.imports.ImportReceipt;
import app.gangway.imports.ImportService;
import app.gangway.imports.ImportStatus;
import app.gangway.imports.Imports;
import app.gangway.imports.Upload;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import app.gangway.testing.Race;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A machine's file and its answer, by hand; once on each database. */
abstract class BatchUploadRules {

  private static final Actor MACHINE = new Actor("hr-system", Actor.Kind.MACHINE, "192.0.2.9");
  private static final Actor OTHER = new Actor("payroll", Actor.Kind.MACHINE, "192.0.2.10");
  private static final int CLIENTS = 20;

  @Autowired BatchUploadService service;
  @Autowired ImportService imports;
  @Autowired PromisedBatches promised;
  @Autowired Imports kept;
  @Autowired Batches batches;
  @Autowired Onboardings onboardings;
  @Autowired OnboardingService onboardingService;
  @Autowired ManualExecution house;
  @Autowired FanIn fanIn;
  @Autowired JdbcClient rows;
  @Autowired SettableClock clock;

  /** Tells the people and the keys of one test from those of another. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String jo = "Jo,jo-%s@example.com,01.02.2030,developer".formatted(mark);
  private final String lee = "Lee,lee-%s@example.com,01.02.2030,sales".formatted(mark);
  private final String broken = "Sam,sam-%s@example.com,someday,sales".formatted(mark);

  private @Nullable UploadOutcome last;

  @Test
  void a_file_without_problems_is_due_at_once_and_becomes_one_batch() {
    UUID id = taken(handIn(UploadMode.ALL_OR_NOTHING, null, jo, lee));

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
    UUID id = taken(handIn(UploadMode.ALL_OR_NOTHING, null, jo, twin));

    assertThat(findings().duplicates()).extracting(Duplicate::row).containsExactly(3);
    imports.create(id);
    assertThat(names(id)).containsExactlyInAnyOrder("Jo", "Joe");
  }

  @Test
  void a_file_with_a_problem_comes_to_nothing_and_leaves_nothing() {
    long before = importCount();

    handIn(UploadMode.ALL_OR_NOTHING, null, jo, broken);

    assertThat(last).isInstanceOf(UploadOutcome.Refused.class);
    assertThat(findings().content().problems()).hasSize(1);
    assertThat(importCount()).isEqualTo(before);
  }

  @Test
  void the_valid_rows_alone_come_in_where_that_is_wanted() {
    UUID id = taken(handIn(UploadMode.VALID_ROWS, null, jo, broken, lee));
    imports.create(id);

    assertThat(names(id)).containsExactlyInAnyOrder("Jo", "Lee");
  }

  @Test
  void where_no_row_is_valid_nothing_comes_in() {
    handIn(UploadMode.VALID_ROWS, null, broken);

    assertThat(last).isInstanceOf(UploadOutcome.Refused.class);
  }

  @Test
  void what_is_only_looked_at_leaves_nothing_not_even_its_key_taken() {
    long before = importCount();

    handIn(UploadMode.LOOK, key("look"), jo);
    assertThat(last).isInstanceOf(UploadOutcome.Looked.class);
    handIn(UploadMode.LOOK, key("look"), jo, broken);
    assertThat(last).isInstanceOf(UploadOutcome.Looked.class);

    assertThat(importCount()).isEqualTo(before);
    taken(handIn(UploadMode.ALL_OR_NOTHING, key("look"), jo));
  }

  @Test
  void a_request_that_comes_again_hears_what_it_heard_the_first_time() {
    StoredResponse first = handIn(UploadMode.ALL_OR_NOTHING, key("a"), jo);
    UUID id = taken(first);
    imports.create(id);
    long before = importCount();

    clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(handIn(UploadMode.ALL_OR_NOTHING, key("a"), jo)).isEqualTo(first);
    assertThat(importCount()).isEqualTo(before);
  }

  @Test
  void a_refusal_is_heard_again_too() {
    StoredResponse rows = handIn(UploadMode.ALL_OR_NOTHING, key("rows"), jo, broken);
    StoredResponse file =
        service.handIn(handed(bytes("name,email"), key("file")), MACHINE, this::say);
    last = null;

    assertThat(handIn(UploadMode.ALL_OR_NOTHING, key("rows"), jo, broken)).isEqualTo(rows);
    assertThat(service.handIn(handed(bytes("name,email"), key("file")), MACHINE, this::say))
        .isEqualTo(file);
    assertThat(last).as("nobody has read anything again").isNull();
  }

  @Test
  void a_key_is_not_taken_by_what_is_no_csv() {
    service.handIn(handed(new byte[] {'P', 'K', 3, 4}, key("zip")), MACHINE, this::say);
    assertThat(last)
        .isInstanceOfSatisfying(
            UploadOutcome.Rejected.class,
            rejected -> assertThat(rejected.why().reason()).isEqualTo(Reason.NOT_CSV));

    taken(handIn(UploadMode.ALL_OR_NOTHING, key("zip"), jo));
  }

  @Test
  void a_key_that_came_with_something_else_is_refused_and_nothing_comes_of_it() {
    StoredResponse first = handIn(UploadMode.ALL_OR_NOTHING, key("b"), jo);
    long before = importCount();

    handIn(UploadMode.ALL_OR_NOTHING, key("b"), lee);
    assertThat(last).isEqualTo(new UploadOutcome.KeyTaken());
    handIn(UploadMode.VALID_ROWS, key("b"), jo);
    assertThat(last).isEqualTo(new UploadOutcome.KeyTaken());

    assertThat(importCount()).isEqualTo(before);
    assertThat(handIn(UploadMode.ALL_OR_NOTHING, key("b"), jo)).isEqualTo(first);
  }

  @Test
  void keys_are_each_machine_s_own() {
    StoredResponse first = handIn(UploadMode.ALL_OR_NOTHING, key("c"), jo);

    StoredResponse second = service.handIn(handed(file(jo), key("c")), OTHER, this::say);

    assertThat(taken(second)).isNotEqualTo(taken(first));
  }

  @Test
  void a_key_is_free_again_after_a_day_whether_or_not_it_was_swept_up() {
    StoredResponse first = handIn(UploadMode.ALL_OR_NOTHING, key("d"), jo);
    clock.advance(Duration.ofHours(24));
    StoredResponse second = handIn(UploadMode.ALL_OR_NOTHING, key("d"), jo);
    assertThat(taken(second)).isNotEqualTo(taken(first));
    assertThat(handIn(UploadMode.ALL_OR_NOTHING, key("d"), jo)).isEqualTo(second);

    clock.advance(Duration.ofHours(24));
    assertThat(service.forgetAnswers()).isPositive();
    assertThat(service.forgetAnswers()).isZero();
    assertThat(taken(handIn(UploadMode.ALL_OR_NOTHING, key("d"), jo))).isNotEqualTo(taken(second));
  }

  @Test
  void without_a_key_the_same_file_is_a_new_batch_and_is_warned_of_before_the_first_is_made() {
    UUID first = taken(handIn(UploadMode.ALL_OR_NOTHING, null, jo, lee));

    UUID second = taken(handIn(UploadMode.ALL_OR_NOTHING, null, jo, lee));
    assertThat(second).isNotEqualTo(first);
    List<Duplicate> due = findings().duplicates();
    assertThat(namesOf(due)).containsExactly("Jo", "Lee");

    imports.create(first);
    imports.create(second);
    handIn(UploadMode.LOOK, null, jo, lee);
    assertThat(namesOf(findings().duplicates())).as("while they run").containsExactly("Jo", "Lee");

    Stream.of(first, second)
        .flatMap(id -> children(id).stream())
        .forEach(child -> onboardingService.withdraw(child.id(), MACHINE));
    handIn(UploadMode.LOOK, null, jo, lee);
    assertThat(findings().duplicates()).as("once they are withdrawn").isEmpty();
  }

  @Test
  void those_onboarded_before_are_warned_of_and_come_in_all_the_same() {
    UUID before = taken(handIn(UploadMode.ALL_OR_NOTHING, null, jo));
    imports.create(before);
    UUID child = children(before).get(0).id();
    house.performAll(child);
    fanIn.close(child);

    UUID again = taken(handIn(UploadMode.ALL_OR_NOTHING, null, jo));

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
  void what_breaks_before_the_commit_leaves_neither_an_import_nor_an_answer() {
    long before = importCount();
    rows.sql("alter table csv_import rename column confirmed_from to elsewhere").update();
    try {
      assertThatThrownBy(() -> handIn(UploadMode.ALL_OR_NOTHING, key("e"), jo))
          .isInstanceOf(DataAccessException.class);
    } finally {
      rows.sql("alter table csv_import rename column elsewhere to confirmed_from").update();
    }
    assertThat(importCount()).isEqualTo(before);

    taken(handIn(UploadMode.ALL_OR_NOTHING, key("e"), jo));
    assertThat(importCount()).isEqualTo(before + 1);
  }

  @Test
  void of_twenty_who_send_the_same_at_once_all_hear_of_one_batch() {
    for (int round = 0; round < 10; round++) {
      long before = importCount();
      byte[] file = file(jo, lee);
      String key = key("race" + round);
      Callable<StoredResponse> client =
          () -> service.handIn(handed(file, key), MACHINE, BatchUploadRules::words);

      List<StoredResponse> answers = Race.between(Collections.nCopies(CLIENTS, client));

      assertThat(answers).containsOnly(answers.get(0));
      assertThat(importCount()).isEqualTo(before + 1);
      UUID id = taken(answers.get(0));
      assertThat(kept.findById(id).orElseThrow().status()).isEqualTo(ImportStatus.CONFIRMED);
    }
  }

  @Test
  void of_twenty_who_send_different_files_under_one_key_at_once_one_is_taken() {
    long before = importCount();
    AtomicInteger refused = new AtomicInteger();
    List<Callable<StoredResponse>> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(n -> file(jo.replace("Jo,", "Jo " + n + ",")))
            .map(
                file ->
                    (Callable<StoredResponse>)
                        () ->
                            service.handIn(
                                handed(file, key("many")),
                                MACHINE,
                                verdict -> {
                                  refused.addAndGet(
                                      verdict instanceof UploadOutcome.KeyTaken ? 1 : 0);
                                  return words(verdict);
                                }))
            .toList();

    List<StoredResponse> answers = Race.between(clients);

    assertThat(answers).filteredOn(answer -> answer.location() != null).hasSize(1);
    assertThat(refused).hasValue(CLIENTS - 1);
    assertThat(importCount()).isEqualTo(before + 1);
  }

  @Test
  void a_batch_is_known_from_its_answer_on_by_each_of_its_ids() {
    UUID id = taken(handIn(UploadMode.ALL_OR_NOTHING, null, jo));
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

  private StoredResponse handIn(UploadMode wish, @Nullable String key, String... lines) {
    return service.handIn(new BatchUpload("hires.csv", file(lines), wish, key), MACHINE, this::say);
  }

  private static BatchUpload handed(byte[] file, @Nullable String key) {
    return new BatchUpload("hires.csv", file, UploadMode.ALL_OR_NOTHING, key);
  }

  private static byte[] file(String... lines) {
    return bytes(Stream.concat(Stream.of(Upload.HEADER), Stream.of(lines)).toArray(String[]::new));
  }

  private StoredResponse say(UploadOutcome verdict) {
    last = verdict;
    return words(verdict);
  }

  private static StoredResponse words(UploadOutcome verdict) {
    return verdict instanceof UploadOutcome.Taken taken
        ? new StoredResponse(202, taken.id().toString(), verdict + " ä 山")
        : new StoredResponse(422, null, verdict.toString());
  }

  private static UUID taken(StoredResponse answer) {
    assertThat(answer.status()).isEqualTo(202);
    return UUID.fromString(answer.location());
  }

  private Findings findings() {
    if (last instanceof UploadOutcome.Taken taken) {
      return taken.findings();
    }
    return last instanceof UploadOutcome.Looked looked
        ? looked.findings()
        : ((UploadOutcome.Refused) last).findings();
  }

  private String key(String name) {
    return name + "-" + mark;
  }

  private long importCount() {
    return rows.sql("select count(*) from csv_import").query(Long.class).single();
  }

  private List<Onboarding> children(UUID id) {
    return onboardings.findAll(OnboardingFilter.ofBatch(id, null).toSpecification());
  }

  private List<String> names(UUID id) {
    return children(id).stream().map(child -> child.hire().name()).toList();
  }
}
