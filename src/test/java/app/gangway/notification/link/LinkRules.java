package app.gangway.notification.link;

import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.daniel;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.batch.BatchService;
import app.gangway.common.Actor;
import app.gangway.notification.link.LinkAnswer.Kind;
import app.gangway.onboarding.OnboardingEvent.Removed;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.testing.SignedInAs;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a link leads to and who decides by it; once on each database. */
abstract class LinkRules extends LinkScenario {

  @Autowired OnboardingService onboardings;
  @Autowired BatchService batches;
  @Autowired TimelineEntries timeline;
  @Autowired JdbcClient rows;
  @Autowired ApplicationContext application;

  private ApprovalView order;
  private String token = "";

  @BeforeEach
  void sendLink() {
    order = waiting();
    token = linkFor(order, APPROVER);
  }

  @AfterEach
  void comeBack() {
    rows.sql("update person set roles = 'APPROVER' where name = 'arno'").update();
  }

  @Test
  void a_token_is_kept_nowhere() {
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    assertThat(rows.sql("select * from approval_link").query().listOfRows().toString())
        .doesNotContain(token);
    assertThat(linkFor(order, APPROVER)).isNotEqualTo(token);
  }

  @Test
  void to_look_decides_nothing_however_often() {
    for (int i = 0; i < 5; i++) {
      assertThat(look(token, APPROVER).kind()).isEqualTo(Kind.OPEN);
      assertThat(byToken().look(token).kind()).isEqualTo(Kind.OPEN);
    }

    assertThat(now(order).status()).isEqualTo(ApprovalStatus.PENDING);
  }

  @Test
  void whoever_signed_in_decides_by_their_link_once() {
    assertThat(decide(token, APPROVER, Decision.APPROVE).kind()).isEqualTo(Kind.DECIDED);

    ApprovalView decided = now(order);
    assertThat(decided.status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(decided.decidedBy()).isEqualTo("arno");
    assertThat(decided.decidedVia()).isEqualTo(DecidedVia.LINK);
    assertThat(decided.remark()).isEqualTo("By link");
    assertThat(used(token)).isEqualTo(1);
    LinkAnswer again = decide(token, APPROVER, Decision.DECLINE);
    assertThat(again.kind()).isEqualTo(Kind.OVER);
    assertThat(again.about().decidedBy()).isEqualTo("arno");
  }

  @Test
  void another_person_neither_sees_nor_decides() {
    LinkAnswer seen = look(token, ADMIN);

    assertThat(seen.kind()).isEqualTo(Kind.OTHER_PERSON);
    assertThat(seen.order()).isNull();
    assertThat(seen.person()).isEqualTo("ada");
    assertThat(decide(token, ADMIN, Decision.APPROVE).kind()).isEqualTo(Kind.OTHER_PERSON);
    assertThat(now(order).status()).isEqualTo(ApprovalStatus.PENDING);
  }

  @Test
  void where_the_token_is_enough_it_decides_as_the_person_whom_it_is_for() {
    assertThat(decideByToken(token, Decision.DECLINE).kind()).isEqualTo(Kind.DECIDED);

    assertThat(now(order).status()).isEqualTo(ApprovalStatus.DECLINED);
    assertThat(now(order).decidedBy()).isEqualTo("arno");
    assertThat(timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(order.onboardingId()))
        .anySatisfy(
            entry -> {
              assertThat(entry.line()).isEqualTo("Order was declined: By link");
              assertThat(entry.actor()).isEqualTo("arno");
            });
  }

  @Test
  void what_was_not_sent_by_the_form_of_the_page_decides_nothing() {
    SignedInAs.as(
        SignedInAs.authentication(APPROVER, "APPROVER"),
        () -> {
          assertThat(bySignIn.decide(token, "", Decision.APPROVE, null, ADDRESS).kind())
              .isEqualTo(Kind.UNCHOSEN);
          assertThat(bySignIn.decide(token, key(token), null, null, ADDRESS).kind())
              .isEqualTo(Kind.UNCHOSEN);
          return null;
        });
    String other = linkFor(order, APPROVER);
    assertThat(byToken().decide(token, key(other), Decision.APPROVE, null, ADDRESS).kind())
        .isEqualTo(Kind.UNCHOSEN);

    assertThat(now(order).status()).isEqualTo(ApprovalStatus.PENDING);
  }

  @Test
  void a_link_ends_with_the_role_of_its_person() {
    rows.sql("update person set roles = 'HR' where name = 'arno'").update();

    assertThat(look(token, APPROVER).kind()).isEqualTo(Kind.NO_APPROVER);
    assertThat(decideByToken(token, Decision.APPROVE).kind()).isEqualTo(Kind.NO_APPROVER);
    rows.sql("update person set roles = 'APPROVER' where name = 'arno'").update();
    String ofNobody = linkFor(order, Actor.person("Somebody who left", ""));
    assertThat(decideByToken(ofNobody, Decision.APPROVE).kind()).isEqualTo(Kind.NO_APPROVER);
    assertThat(now(order).status()).isEqualTo(ApprovalStatus.PENDING);
  }

  @Test
  void at_the_deadline_it_is_over_also_before_anybody_has_said_so() {
    clock.set(order.deadline());

    assertThat(look(token, APPROVER).kind()).isEqualTo(Kind.OVER);
    assertThat(decideByToken(token, Decision.APPROVE).kind()).isEqualTo(Kind.OVER);
    assertThat(now(order).status()).isEqualTo(ApprovalStatus.PENDING);
    service.expire(order.id());
    assertThat(now(order).decidedVia()).isEqualTo(DecidedVia.TIMEOUT);
    assertThat(decideByToken(token, Decision.APPROVE).about().status())
        .isEqualTo(ApprovalStatus.EXPIRED);
  }

  @Test
  void what_another_decided_or_withdrew_is_over() {
    service.decide(order.id(), Decision.DECLINE, ADMIN, DecidedVia.PAGE, "Not now");
    LinkAnswer late = decide(token, APPROVER, Decision.APPROVE);
    assertThat(late.kind()).isEqualTo(Kind.OVER);
    assertThat(late.about().decidedBy()).isEqualTo("ada");

    ApprovalView other = waiting();
    String toOther = linkFor(other, APPROVER);
    SignedInAs.admin(() -> onboardings.withdraw(other.onboardingId(), HR));
    assertThat(look(toOther, APPROVER).about().status()).isEqualTo(ApprovalStatus.WITHDRAWN);
    assertThat(now(other).decidedVia()).isNull();
  }

  @Test
  void nobody_decides_on_what_they_brought_in() {
    UUID child =
        SignedInAs.admin(
            () ->
                batches
                    .submit(batch(UUID.randomUUID(), "one.csv", List.of(daniel())), APPROVER)
                    .get(0)
                    .id());
    gangway.perform(child, "ItEquipmentOrderActivity");
    ApprovalView own = approvals.ofOnboarding(child).get(0);
    String toOwn = linkFor(own, APPROVER);

    assertThat(look(toOwn, APPROVER).kind()).isEqualTo(Kind.OWN);
    assertThat(decide(toOwn, APPROVER, Decision.APPROVE).kind()).isEqualTo(Kind.OWN);
    assertThat(decideByToken(toOwn, Decision.APPROVE).kind()).isEqualTo(Kind.OWN);
    assertThat(now(own).status()).isEqualTo(ApprovalStatus.PENDING);
  }

  @Test
  void whoever_stands_in_for_somebody_is_told_for_whom_they_decide() {
    Lena lena = new Lena(application);
    lena.isKnown();
    ApprovalView lenas = waiting("executive");
    String toArno = linkFor(lenas, APPROVER);
    assertThat(look(toArno, APPROVER).kind()).isEqualTo(Kind.NO_APPROVER);

    lena.isStoodInForBy("arno");

    assertThat(look(toArno, APPROVER).onBehalfOf()).isEqualTo("lena");
    assertThat(byToken().look(toArno).onBehalfOf()).isEqualTo("lena");
    assertThat(look(token, APPROVER).onBehalfOf()).isNull();
    assertThat(look(linkFor(lenas, Lena.ACTOR), Lena.ACTOR).onBehalfOf()).isNull();
    assertThat(decideByToken(toArno, Decision.APPROVE).kind()).isEqualTo(Kind.DECIDED);
    assertThat(now(lenas).onBehalfOf()).isEqualTo("lena");
    assertThat(now(lenas).decidedVia()).isEqualTo(DecidedVia.LINK);
    lena.isGone();
  }

  @Test
  void who_is_removed_takes_their_links_along() {
    decide(token, APPROVER, Decision.DECLINE);
    links.on(new Removed(order.onboardingId(), null, OnboardingStatus.COMPLETED));

    assertThat(look(token, APPROVER).kind()).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void what_nobody_was_given_is_unknown() {
    for (String guess : List.of("", "x", "A".repeat(43), token + "A", token.substring(1), "é")) {
      assertThat(look(guess, APPROVER).kind()).isEqualTo(Kind.UNKNOWN);
      assertThat(decideByToken(guess, Decision.APPROVE).kind()).isEqualTo(Kind.UNKNOWN);
    }
  }

  private long used(String token) {
    return rows.sql("select count(*) from approval_link where used_at is not null and form_key = ?")
        .param(key(token))
        .query(Long.class)
        .single();
  }
}
