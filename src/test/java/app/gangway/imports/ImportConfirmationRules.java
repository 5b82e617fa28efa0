package app.gangway.imports;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.csv.CsvContent;
import app.gangway.testing.Race;
import app.gangway.testing.RoundCount;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a yes, a no and the end of its time do to a file; once on each database. */
abstract class ImportConfirmationRules extends ImportScenario {

  private static final int ROUNDS = RoundCount.of(40);

  @Test
  void a_second_yes_and_a_second_job_do_nothing() {
    UUID id = confirmed(jo, lee);
    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.ALREADY_CONFIRMED);
    service.create(id);
    service.create(id);
    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.ALREADY_CONFIRMED);

    assertThat(children(id)).hasSize(2);
    assertThat(imports.findById(id).orElseThrow().confirmedBy()).contains("arno");
  }

  @Test
  void a_job_without_a_yes_does_nothing() {
    UUID id = upload(jo);
    service.create(id);
    service.create(UUID.randomUUID());

    assertThat(batches.findById(id)).isEmpty();
    assertThat(status(id)).isEqualTo(ImportStatus.PREVIEW);
  }

  @Test
  void what_was_discarded_cannot_be_confirmed() {
    UUID id = upload(jo);
    assertThat(service.discard(id, HR)).isTrue();
    assertThat(service.discard(id, HR)).isFalse();

    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.DISCARDED);
    assertNothingKept(id);
  }

  @Test
  void what_was_confirmed_cannot_be_discarded() {
    UUID id = confirmed(jo);

    assertThat(service.discard(id, HR)).isFalse();
    service.create(id);
    assertThat(children(id)).hasSize(1);
    assertNothingKept(id);
  }

  @Test
  void what_has_expired_cannot_be_confirmed_whether_or_not_it_was_swept_up() {
    UUID id = upload(jo);
    UUID confirmed = confirmed(lee);
    clock.advance(Duration.ofHours(24));
    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.EXPIRED);

    service.expire();
    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.EXPIRED);
    assertThat(status(id)).isEqualTo(ImportStatus.EXPIRED);
    assertNothingKept(id);
    assertThat(status(confirmed)).isEqualTo(ImportStatus.CONFIRMED);
    assertThat(service.expire()).isZero();
  }

  @Test
  void nobody_has_heard_of_it() {
    UUID nobody = UUID.randomUUID();

    assertThat(service.staged(nobody)).isEmpty();
    assertThat(confirm(nobody, true, HR)).isEqualTo(Confirmation.UNKNOWN);
    assertThat(service.discard(nobody, HR)).isFalse();
  }

  @Test
  @Tag(RoundCount.TAG)
  void two_who_say_yes_at_once_make_one_batch() {
    for (int round = 0; round < ROUNDS; round++) {
      UUID id = upload(jo);
      assertThat(Race.between(() -> confirm(id, true, HR), () -> confirm(id, true, APPROVER)))
          .containsExactlyInAnyOrder(Confirmation.CONFIRMED, Confirmation.ALREADY_CONFIRMED);
      Race.between(() -> create(id), () -> create(id));
      assertThat(children(id)).hasSize(1);
    }
  }

  @Test
  @Tag(RoundCount.TAG)
  void of_a_yes_and_a_no_at_once_one_wins() {
    for (int round = 0; round < ROUNDS; round++) {
      UUID id = upload(jo);
      List<Object> answers =
          Race.between(() -> confirm(id, true, HR), () -> service.discard(id, APPROVER));
      service.create(id);
      assertThat(answers)
          .isIn(List.of(Confirmation.CONFIRMED, false), List.of(Confirmation.DISCARDED, true));
      assertThat(children(id)).hasSize(answers.get(1).equals(true) ? 0 : 1);
    }
  }

  @Test
  @Tag(RoundCount.TAG)
  void of_a_yes_and_the_end_of_its_time_at_once_one_wins() {
    for (int round = 0; round < ROUNDS; round++) {
      UUID id = upload(jo);
      rows.sql("update csv_import set expires_at = ? where id = ?")
          .param(clock.instant().plusMillis(1).atOffset(java.time.ZoneOffset.UTC))
          .param(id)
          .update();
      List<Object> answers =
          Race.between(
              () -> confirm(id, true, HR),
              () -> {
                clock.advance(Duration.ofMillis(1));
                return service.expire();
              });
      service.create(id);
      boolean expired = status(id) == ImportStatus.EXPIRED;
      assertThat(answers.get(0)).isEqualTo(expired ? Confirmation.EXPIRED : Confirmation.CONFIRMED);
      assertThat(children(id)).hasSize(expired ? 0 : 1);
    }
  }

  private void assertNothingKept(UUID id) {
    assertThat(service.staged(id).orElseThrow().content()).isEqualTo(CsvContent.GONE);
    assertThat(
            rows.sql("select count(*) from csv_import_content where import_id = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isZero();
  }
}
