package app.gangway.imports.upload;

import static app.gangway.imports.Upload.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.common.Actor;
import app.gangway.csv.CsvRejection.Reason;
import app.gangway.imports.ImportStatus;
import app.gangway.testing.Race;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What a request is answered that comes more than once; once on each database. */
abstract class IdempotencyKeyRules extends BatchUploadScenario {

  private static final Actor OTHER = new Actor("payroll", Actor.Kind.MACHINE, "192.0.2.10");
  private static final int CLIENTS = 20;

  @Autowired SettableClock clock;

  @Test
  void a_request_that_comes_again_hears_what_it_heard_the_first_time() {
    StoredResponse first = upload(UploadMode.ALL_OR_NOTHING, key("a"), jo);
    UUID id = taken(first);
    imports.create(id);
    long before = importCount();

    clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(upload(UploadMode.ALL_OR_NOTHING, key("a"), jo)).isEqualTo(first);
    assertThat(importCount()).isEqualTo(before);
  }

  @Test
  void a_refusal_is_heard_again_too() {
    StoredResponse rows = upload(UploadMode.ALL_OR_NOTHING, key("rows"), jo, broken);
    StoredResponse file =
        service.upload(request(bytes("name,email"), key("file")), MACHINE, this::say);
    last = null;

    assertThat(upload(UploadMode.ALL_OR_NOTHING, key("rows"), jo, broken)).isEqualTo(rows);
    assertThat(service.upload(request(bytes("name,email"), key("file")), MACHINE, this::say))
        .isEqualTo(file);
    assertThat(last).as("nobody has read anything again").isNull();
  }

  @Test
  void a_key_is_not_taken_by_what_is_no_csv() {
    service.upload(request(new byte[] {'P', 'K', 3, 4}, key("zip")), MACHINE, this::say);
    assertThat(last)
        .isInstanceOfSatisfying(
            UploadOutcome.RejectedFile.class,
            rejected -> assertThat(rejected.why().reason()).isEqualTo(Reason.NOT_CSV));

    taken(upload(UploadMode.ALL_OR_NOTHING, key("zip"), jo));
  }

  @Test
  void a_key_that_came_with_something_else_is_refused_and_nothing_comes_of_it() {
    StoredResponse first = upload(UploadMode.ALL_OR_NOTHING, key("b"), jo);
    long before = importCount();

    upload(UploadMode.ALL_OR_NOTHING, key("b"), lee);
    assertThat(last).isEqualTo(new UploadOutcome.KeyReused());
    upload(UploadMode.VALID_ROWS, key("b"), jo);
    assertThat(last).isEqualTo(new UploadOutcome.KeyReused());

    assertThat(importCount()).isEqualTo(before);
    assertThat(upload(UploadMode.ALL_OR_NOTHING, key("b"), jo)).isEqualTo(first);
  }

  @Test
  void keys_are_each_machine_s_own() {
    StoredResponse first = upload(UploadMode.ALL_OR_NOTHING, key("c"), jo);

    StoredResponse second = service.upload(request(file(jo), key("c")), OTHER, this::say);

    assertThat(taken(second)).isNotEqualTo(taken(first));
  }

  @Test
  void a_key_is_free_again_after_a_day_whether_or_not_it_was_swept_up() {
    StoredResponse first = upload(UploadMode.ALL_OR_NOTHING, key("d"), jo);
    clock.advance(Duration.ofHours(24));
    StoredResponse second = upload(UploadMode.ALL_OR_NOTHING, key("d"), jo);
    assertThat(taken(second)).isNotEqualTo(taken(first));
    assertThat(upload(UploadMode.ALL_OR_NOTHING, key("d"), jo)).isEqualTo(second);

    clock.advance(Duration.ofHours(24));
    assertThat(service.purgeExpired()).isPositive();
    assertThat(service.purgeExpired()).isZero();
    assertThat(taken(upload(UploadMode.ALL_OR_NOTHING, key("d"), jo))).isNotEqualTo(taken(second));
  }

  @Test
  void what_breaks_before_the_commit_leaves_neither_an_import_nor_an_answer() {
    long before = importCount();
    rows.sql("alter table csv_import rename column confirmed_from to elsewhere").update();
    try {
      assertThatThrownBy(() -> upload(UploadMode.ALL_OR_NOTHING, key("e"), jo))
          .isInstanceOf(DataAccessException.class);
    } finally {
      rows.sql("alter table csv_import rename column elsewhere to confirmed_from").update();
    }
    assertThat(importCount()).isEqualTo(before);

    taken(upload(UploadMode.ALL_OR_NOTHING, key("e"), jo));
    assertThat(importCount()).isEqualTo(before + 1);
  }

  @Test
  void of_twenty_who_send_the_same_at_once_all_hear_of_one_batch() {
    for (int round = 0; round < 10; round++) {
      long before = importCount();
      byte[] file = file(jo, lee);
      String key = key("race" + round);
      Callable<StoredResponse> client =
          () -> service.upload(request(file, key), MACHINE, BatchUploadRules::words);

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
                            service.upload(
                                request(file, key("many")),
                                MACHINE,
                                verdict -> {
                                  refused.addAndGet(
                                      verdict instanceof UploadOutcome.KeyReused ? 1 : 0);
                                  return words(verdict);
                                }))
            .toList();

    List<StoredResponse> answers = Race.between(clients);

    assertThat(answers).filteredOn(answer -> answer.location() != null).hasSize(1);
    assertThat(refused).hasValue(CLIENTS - 1);
    assertThat(importCount()).isEqualTo(before + 1);
  }

  private static BatchUpload request(byte[] file, @Nullable String key) {
    return new BatchUpload("hires.csv", file, UploadMode.ALL_OR_NOTHING, key);
  }
}
