package app.gangway.approval;

import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.security.Substitutes;
import app.gangway.security.account.SubstituteService;
import app.gangway.security.account.SubstituteService.Problem;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SignedInAs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody stands in for lena, who alone decides for executives; once on each database. */
abstract class SubstituteRules extends GroupScenario {

  private static final Actor PAUL = Actor.person("paul", "192.0.2.6");

  @Autowired Substitutes substitutes;
  @Autowired SubstituteService choice;
  @Autowired DecisionExport export;
  @Autowired JdbcClient rows;

  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void paulIsKnown() {
    people.vouchedFor("paul", null, null, Set.of(Role.APPROVER), List.of());
    today = substitutes.day();
  }

  @AfterEach
  void nobodyStandsIn() {
    rows.sql("delete from person_settings").update();
    people.notLetIn("paul");
  }

  @Test
  void a_substitute_decides_what_the_person_could_also_what_waited_before() {
    ApprovalView before = asked("executive");
    assertThat(decide(before, PAUL)).isEqualTo(DecisionResult.OTHER_GROUP);
    assertThat(seenBy(PAUL).view(before.id())).isEmpty();

    assertThat(choose(LENA, "paul", today, today)).isEmpty();

    assertThat(seenBy(PAUL).view(before.id())).isPresent();
    assertThat(decide(before, PAUL)).isEqualTo(DecisionResult.ACCEPTED);
    ApprovalView decided = approvals.view(before.id()).orElseThrow();
    assertThat(decided.decidedBy()).isEqualTo("paul");
    assertThat(decided.onBehalfOf()).isEqualTo("lena");
    assertThat(gangway.lines(before.onboardingId()))
        .contains("paul may decide until %s, for lena".formatted(today));
    assertThat(actors(before)).contains("paul, for lena");
    assertThat(exported()).contains(",paul,").contains(",lena\r\n");
  }

  @Test
  void who_could_decide_anyway_does_so_in_their_own_right() {
    choose(LENA, "paul", today, today);
    ApprovalView ofAll = asked("sales");
    decide(ofAll, PAUL);
    assertThat(approvals.view(ofAll.id()).orElseThrow().onBehalfOf()).isNull();

    choose(LENA, "ada", today, today);
    ApprovalView order = asked("executive");
    decide(order, ADMIN);
    assertThat(approvals.view(order.id()).orElseThrow().onBehalfOf()).isNull();
  }

  @Test
  void it_holds_from_the_first_day_to_the_last() {
    ApprovalView order = asked("executive");
    choose(LENA, "paul", today.plusDays(1), today.plusDays(2));
    assertThat(seenBy(PAUL).view(order.id())).isEmpty();
    assertThat(substitutes.of("lena")).isPresent();

    clock.advance(Duration.ofDays(1));
    assertThat(seenBy(PAUL).view(order.id())).isPresent();
    clock.advance(Duration.ofDays(1));
    assertThat(seenBy(PAUL).view(order.id())).isPresent();
    clock.advance(Duration.ofDays(1));
    assertThat(seenBy(PAUL).view(order.id())).isEmpty();
    assertThat(substitutes.of("lena")).isEmpty();
  }

  @Test
  void what_either_of_them_brought_in_the_substitute_does_not_decide() {
    ApprovalView lenas = asked("executive", LENA);
    ApprovalView pauls = asked("executive", PAUL);
    choose(LENA, "paul", today, today);

    assertThat(decide(lenas, PAUL)).isEqualTo(DecisionResult.STANDS_IN_FOR_SUBMITTER);
    assertThat(decide(pauls, PAUL)).isEqualTo(DecisionResult.OWN_SUBMISSION);
    assertThat(decide(pauls, LENA)).isEqualTo(DecisionResult.ACCEPTED);
    assertThat(asked("executive", LENA).leftToAdmins()).isTrue();
  }

  @Test
  void it_does_not_go_onward() {
    choose(LENA, "paul", today, today);
    choose(PAUL, "arno", today, today);

    ApprovalView order = asked("executive");
    assertThat(seenBy(APPROVER).view(order.id())).isEmpty();
    assertThat(decide(order, APPROVER)).isEqualTo(DecisionResult.OTHER_GROUP);
    assertThat(deciders.of(order))
        .extracting(person -> person.name())
        .containsExactly("lena", "paul");
  }

  @Test
  void for_an_admin_one_decides_on_everything() {
    choose(ADMIN, "paul", today, today);
    ApprovalView order = asked("executive");

    assertThat(seenBy(PAUL).view(order.id())).isPresent();
    decide(order, PAUL);
    assertThat(approvals.view(order.id()).orElseThrow().onBehalfOf()).isEqualTo("ada");
  }

  @Test
  void it_ends_when_it_is_ended_and_when_either_may_approve_no_more() {
    ApprovalView order = asked("executive");
    choose(LENA, "paul", today, today);
    as(LENA, choice::end);
    assertThat(seenBy(PAUL).view(order.id())).isEmpty();

    choose(LENA, "paul", today, today);
    people.notLetIn("paul");
    assertThat(substitutes.of("lena")).isEmpty();
    assertThat(deciders.of(order)).extracting(person -> person.name()).containsExactly("lena");
    people.vouchedFor("paul", null, null, Set.of(Role.APPROVER), List.of());
    people.notLetIn("lena");
    assertThat(seenBy(PAUL).view(order.id())).isEmpty();
  }

  @Test
  void a_sign_in_and_a_language_leave_it_as_it_is() {
    choose(LENA, "paul", today, today);
    people.notLetIn("lena");
    people.vouchedFor("lena", null, null, Set.of(Role.APPROVER), List.of("sales-leads"));

    assertThat(substitutes.of("lena")).isPresent();
  }

  @Test
  void what_makes_no_sense_is_refused() {
    people.vouchedFor("hugo", null, null, Set.of(Role.HR), List.of());

    assertThat(choose(LENA, "LENA", today, today)).contains(Problem.SELF);
    assertThat(choose(LENA, "nobody", today, today)).contains(Problem.UNKNOWN);
    assertThat(choose(LENA, "hugo", today, today)).contains(Problem.UNKNOWN);
    assertThat(choose(LENA, "paul", today, today.minusDays(1))).contains(Problem.END_BEFORE_START);
    assertThat(choose(LENA, "paul", today.minusDays(2), today.minusDays(1))).contains(Problem.OVER);
    choose(PAUL, "arno", today.plusDays(3), today.plusDays(4));
    assertThat(choose(LENA, "paul", today, today.plusDays(3))).contains(Problem.AWAY);
    assertThat(choose(LENA, "paul", today, today.plusDays(2))).isEmpty();
    assertThat(SignedInAs.as(SignedInAs.authentication(LENA, Role.APPROVER), choice::offered))
        .extracting(person -> person.name())
        .contains("ada", "arno", "paul")
        .doesNotContain("lena", "hugo", HR.name());
    people.notLetIn("hugo");
  }

  @Rounds(50)
  void of_the_person_and_the_substitute_one_decides_and_the_other_is_told() {
    choose(LENA, "paul", today, today);
    ApprovalView order = asked("executive");

    List<DecisionResult> results =
        Race.between(
            () -> service.decide(order.id(), Decision.APPROVE, LENA, DecidedVia.PAGE, null),
            () -> service.decide(order.id(), Decision.DECLINE, PAUL, DecidedVia.PAGE, null));

    assertThat(results)
        .containsExactlyInAnyOrder(DecisionResult.ACCEPTED, DecisionResult.ALREADY_DECIDED);
    ApprovalView decided = approvals.view(order.id()).orElseThrow();
    boolean paulWon = results.get(1) == DecisionResult.ACCEPTED;
    assertThat(decided.decidedBy()).isEqualTo(paulWon ? "paul" : "lena");
    assertThat(decided.onBehalfOf()).isEqualTo(paulWon ? "lena" : null);
  }

  private Optional<Problem> choose(Actor who, String substitute, LocalDate from, LocalDate to) {
    return SignedInAs.as(
        SignedInAs.authentication(who, Role.APPROVER), () -> choice.choose(substitute, from, to));
  }

  private static void as(Actor who, Runnable deed) {
    SignedInAs.as(
        SignedInAs.authentication(who, Role.APPROVER),
        () -> {
          deed.run();
          return true;
        });
  }

  private List<String> actors(ApprovalView order) {
    return rows.sql("select actor from timeline where subject_id = ?")
        .param(order.onboardingId())
        .query(String.class)
        .list();
  }

  private String exported() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    as(
        PAUL,
        () -> {
          try {
            export.write(new DecidedFilter("paul", null), file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return file.toString(StandardCharsets.UTF_8);
  }
}
