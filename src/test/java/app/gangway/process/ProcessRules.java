package app.gangway.process;

import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.gangway.process.DraftResult.Outdated;
import app.gangway.process.DraftResult.Saved;
import app.gangway.process.PublishResult.Published;
import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.Problem;
import app.gangway.process.definition.Step;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** How processes are changed; once on each database. */
abstract class ProcessRules extends ProcessScenario {

  @Test
  void there_is_one_process_which_comes_with_gangway() {
    assertThat(list())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.isStandard()).isTrue();
              assertThat(each.title()).isEqualTo("Standard");
              assertThat(each.draft()).isNull();
              assertThat(each.published().number()).isEqualTo(1);
              assertThat(each.published().definition().isBuiltIn()).isTrue();
              assertThat(each.published().checksum())
                  .isEqualTo(DefinitionJson.checksum(each.published().json()));
              assertThat(DefinitionJson.write(each.published().definition()))
                  .isEqualTo(each.published().json());
            });
  }

  @Test
  void a_draft_of_what_comes_with_gangway_has_a_step_for_each_activity() {
    ProcessVersion draft = begin(standard());

    assertThat(draft.number()).isEqualTo(2);
    assertThat(draft.status()).isEqualTo(VersionStatus.DRAFT);
    assertThat(draft.author()).isEqualTo("ada");
    assertThat(draft.definition().steps())
        .extracting(Step::key, Step::action, Step::approval)
        .containsExactly(
            tuple("access-card-creation", "AccessCardCreationActivity", null),
            tuple("it-equipment-order", "ItEquipmentOrderActivity", Step.Approval.EQUIPMENT),
            tuple("welcome-email", "WelcomeEmailActivity", null));
    assertThat(problems(standard(), draft.json())).isEmpty();
  }

  @Test
  void what_is_published_is_used_from_then_on_and_what_was_before_is_kept() {
    ProcessVersion before = list().get(0).published();
    ProcessVersion draft = begin(standard());

    Published published = (Published) publish(draft, "Two steps more");

    assertThat(published.version().note()).isEqualTo("Two steps more");
    assertThat(published.version().publishedBy()).isEqualTo("ada");
    assertThat(published.version().publishedAt()).isEqualTo(clock.instant());
    assertThat(list().get(0).published()).isEqualTo(published.version());
    assertThat(list().get(0).draft()).isNull();
    assertThat(service(() -> service.versions(standard())))
        .extracting(ProcessVersion::status)
        .containsExactly(VersionStatus.PUBLISHED, VersionStatus.RETIRED);
    assertThat(versions.find(before.id()).orElseThrow().definition().isBuiltIn()).isTrue();
    assertThat(begin(standard()).json()).isEqualTo(published.version().json());
  }

  @Test
  void what_is_done_is_in_the_audit_log() {
    UUID sales = create("sales", "Sales people");
    ProcessVersion draft = begin(sales);
    discard(draft);
    draft = save(begin(sales), SALES);
    publish(draft, "At last");

    assertThat(audited())
        .containsExactly(
            "Process Sales people was made (sales).",
            "A draft of the process Sales people was begun: version 1.",
            "A draft of the process Sales people was thrown away: version 1.",
            "A draft of the process Sales people was begun: version 1.",
            "Process Sales people was published, version 1: At last");
  }

  @Test
  void of_two_who_write_the_second_is_told_who_was_faster_and_when() {
    ProcessVersion read = begin(standard());
    clock.advance(Duration.ofMinutes(3));
    service(() -> service.save(read.id(), read.revision(), TASK, HR));

    DraftResult late = service(() -> service.save(read.id(), read.revision(), SALES, ADMIN));

    assertThat(((Outdated) late).newest())
        .satisfies(
            newest -> {
              assertThat(newest.savedBy()).isEqualTo("hanna");
              assertThat(newest.savedAt()).isEqualTo(clock.instant());
              assertThat(newest.author()).isEqualTo("ada");
              assertThat(newest.revision()).isEqualTo(read.revision() + 1);
              assertThat(newest.json()).contains("\"do\":\"task\"");
            });
    assertThat(service(() -> service.publish(read.id(), read.revision(), "x", ADMIN)))
        .isInstanceOf(PublishResult.Outdated.class);
    assertThat(service(() -> service.discard(read.id(), read.revision(), ADMIN))).isFalse();
    assertThat(save(((Outdated) late).newest(), SALES).json()).contains("\"for\"");
  }

  @Test
  void a_process_has_one_draft_and_whoever_begins_another_is_told() {
    ProcessVersion draft = begin(standard());

    assertThat(service(() -> service.draft(standard(), HR))).isEqualTo(new Outdated(draft));
    assertThat(service(() -> service.draft(standard(), TASK, HR))).isEqualTo(new Outdated(draft));
  }

  @Test
  void a_draft_that_is_gone_is_told_to_be() {
    ProcessVersion draft = begin(standard());
    discard(draft);

    assertThat(service(() -> service.save(draft.id(), 1, TASK, ADMIN)))
        .isEqualTo(new Outdated(null));
    assertThat(service(() -> service.publish(draft.id(), 1, "x", ADMIN)))
        .isEqualTo(new PublishResult.Outdated(null));
    assertThat(service(() -> service.version(draft.id()))).isEmpty();
  }

  @Test
  void a_draft_may_have_problems_and_is_not_published_with_them() {
    ProcessVersion draft = begin(standard());
    String json = TASK.replace("}]", ",\"after\":[\"b\"]}]");

    Saved saved = (Saved) service(() -> service.save(draft.id(), 1, json, ADMIN));

    assertThat(saved.problems()).extracting(Problem::place).containsExactly("steps[0].after");
    assertThat(publish(saved.draft(), " "))
        .isInstanceOfSatisfying(
            PublishResult.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::place)
                    .containsExactly("steps[0].after", "note"));
    assertThat(list().get(0).published().number()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_read_is_not_kept() {
    ProcessVersion draft = begin(standard());

    DraftResult result = service(() -> service.save(draft.id(), 1, "{}", ADMIN));

    assertThat(((DraftResult.Refused) result).problems())
        .extracting(Problem::place)
        .containsExactly("steps");
    assertThat(list().get(0).draft()).isEqualTo(draft);
    assertThat(service(() -> service.draft(create("x", "X"), "[", ADMIN)))
        .isInstanceOf(DraftResult.Refused.class);
  }

  @Test
  void what_other_modules_carry_out_may_be_named() {
    String json = TASK.replace("\"task\"", "\"connector:%s\"");

    assertThat(problems(standard(), json.formatted("known"))).isEmpty();
    assertThat(problems(standard(), json.formatted("other"))).hasSize(1);
  }

  @Test
  void a_code_is_there_once_and_can_be_written_by_machines() {
    create("sales", "Sales");

    for (String code : List.of("sales", "standard", "", "Sales", "a b", "a".repeat(41))) {
      assertThat(service(() -> service.create(code, "Sales", ADMIN)))
          .as(code)
          .isInstanceOfSatisfying(
              CreateResult.Refused.class,
              refused ->
                  assertThat(refused.problems())
                      .extracting(Problem::place)
                      .containsExactly("code"));
    }
    assertThat(service(() -> service.create("other", " ", ADMIN)))
        .isInstanceOf(CreateResult.Refused.class);
    assertThat(list()).extracting(ProcessOverview::code).containsExactly("sales", "standard");
  }

  @Test
  void there_is_no_draft_of_a_process_that_there_is_not() {
    assertThatThrownBy(() -> service(() -> service.draft(UUID.randomUUID(), ADMIN)))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void what_was_published_is_not_changed_by_sql_either() {
    publish(begin(standard()), "x");
    for (String statement :
        List.of(
            "update process_version set definition = '{}'",
            "update process_version set status = 'DRAFT'",
            "update process_version set status = 'PUBLISHED'",
            "update process_version set status = 'RETIRED', note = 'y'",
            "update process_version set checksum = 'x' where status = 'RETIRED'",
            "delete from process_version")) {
      assertThatThrownBy(() -> rows.sql(statement).update())
          .as(statement)
          .hasStackTraceContaining("A published version of a process is never changed");
    }
  }

  @Rounds(50)
  void of_two_who_do_something_at_once_one_is_told() {
    clean();
    ProcessVersion draft = begin(standard());
    ConcurrentLinkedQueue<Object> results = new ConcurrentLinkedQueue<>();

    Race.between(
        () -> results.add(publish(draft, "x")),
        () -> results.add(service(() -> service.save(draft.id(), draft.revision(), TASK, HR))));

    assertThat(results).hasSize(2);
    assertThat(results).filteredOn(r -> r instanceof Saved || r instanceof Published).hasSize(1);
    assertThat(list().get(0).published()).isNotNull();
  }

  @Rounds(50)
  void of_two_who_begin_a_draft_at_once_one_is_told() {
    clean();
    ConcurrentLinkedQueue<DraftResult> results = new ConcurrentLinkedQueue<>();

    Race.between(
        () -> results.add(service(() -> service.draft(standard(), ADMIN))),
        () -> results.add(service(() -> service.draft(standard(), TASK, HR))));

    assertThat(results).hasAtLeastOneElementOfType(Saved.class);
    assertThat(results).hasAtLeastOneElementOfType(Outdated.class);
  }
}
