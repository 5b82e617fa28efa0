package app.gangway.approval;

import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups that decide; once on each database. For executives it is sales-leads, who is lena. */
abstract class GroupRules extends GroupScenario {

  @Autowired JdbcClient rows;

  @Test
  void members_and_admins_decide_and_nobody_else() {
    ApprovalView first = asked("executive");
    ApprovalView second = asked("executive");

    assertThat(first.approverGroup()).isEqualTo("sales-leads");
    assertThat(first.leftToAdmins()).isFalse();
    assertThat(decide(first, APPROVER)).isEqualTo(DecisionResult.OTHER_GROUP);
    assertThat(approvals.view(first.id()).orElseThrow().status()).isEqualTo(ApprovalStatus.PENDING);
    assertThat(decide(first, LENA)).isEqualTo(DecisionResult.ACCEPTED);
    assertThat(decide(second, ADMIN)).isEqualTo(DecisionResult.ACCEPTED);
    assertThat(gangway.lines(first.onboardingId()))
        .contains("To be decided by the group sales-leads");
  }

  @Test
  void those_of_a_group_that_was_asked_too_see_it_and_decide_as_well() {
    ApprovalView first = asked("executive");
    ApprovalView second = asked("executive");
    rows.sql("update approval set escalated_to = 'it' where id in (:ids)")
        .param("ids", List.of(first.id(), second.id()))
        .update();

    assertThat(seenBy(APPROVER).view(first.id())).isPresent();
    assertThat(seenBy(APPROVER).pendingIds(Limit.of(10_000))).contains(first.id());
    assertThat(decide(first, APPROVER)).isEqualTo(DecisionResult.ACCEPTED);
    assertThat(decide(second, LENA)).isEqualTo(DecisionResult.ACCEPTED);
  }

  @Test
  void a_machines_key_decides_whichever_group_does() {
    Actor key = new Actor("approval-bot", Actor.Kind.MACHINE, "");

    assertThat(decide(asked("executive"), key)).isEqualTo(DecisionResult.ACCEPTED);
  }

  @Test
  void a_member_does_not_decide_without_being_an_approver() {
    ApprovalView order = asked("executive");
    people.vouchedFor("lena", null, null, Set.of(Role.HR), List.of("sales-leads"));

    assertThat(decide(order, LENA)).isEqualTo(DecisionResult.OTHER_GROUP);
  }

  @Test
  void a_member_of_the_configuration_decides_in_whatever_letters_it_is_written() {
    ApprovalView order = asked("director");

    assertThat(decide(order, LENA)).isEqualTo(DecisionResult.OTHER_GROUP);
    assertThat(gangway.lines(order.onboardingId())).contains("To be decided by the group Desk");
    assertThat(decide(order, APPROVER)).isEqualTo(DecisionResult.ACCEPTED);
  }

  @Test
  void an_order_of_another_role_is_for_everybody_as_ever() {
    ApprovalView order = asked("sales");

    assertThat(order.approverGroup()).isNull();
    assertThat(gangway.lines(order.onboardingId())).noneMatch(line -> line.contains("group"));
    assertThat(decide(order, APPROVER)).isEqualTo(DecisionResult.ACCEPTED);
  }

  @Test
  void an_order_for_a_group_of_nobody_is_left_to_the_admins_at_once() {
    people.notLetIn("lena");
    ApprovalView order = asked("executive");

    assertThat(order.leftToAdmins()).isTrue();
    assertThat(deciders.of(order)).extracting(person -> person.name()).containsExactly("ada");
    assertThat(gangway.lines(order.onboardingId()))
        .contains("Nobody in this group may decide: left to the admins");
    assertThat(decide(order, ADMIN)).isEqualTo(DecisionResult.ACCEPTED);
  }

  @Test
  void an_order_that_the_only_one_who_may_brought_in_is_left_to_the_admins() {
    ApprovalView ofGroup = asked("executive", LENA);
    people.notLetIn("lena");
    ApprovalView ofAll = asked("sales", APPROVER);

    assertThat(ofGroup.leftToAdmins()).isTrue();
    assertThat(ofAll.leftToAdmins()).isTrue();
    assertThat(gangway.lines(ofAll.onboardingId()))
        .contains("No approver but who brought it in is known: left to the admins");
    assertThat(decide(ofGroup, LENA)).isEqualTo(DecisionResult.OWN_SUBMISSION);
  }

  @Test
  void others_see_nothing_of_it_wherever_approvals_are_listed_and_counted() {
    long before = seenBy(APPROVER).countPending();
    long decidedBefore = seenBy(APPROVER).countDecided();
    long allBefore = seenBy(LENA).countPending();
    ApprovalView order = asked("executive");

    assertThat(seenBy(APPROVER).countPending()).isEqualTo(before);
    assertThat(seenBy(APPROVER).pendingIds(Limit.of(10_000))).doesNotContain(order.id());
    assertThat(seenBy(APPROVER).pending(Limit.of(10_000))).doesNotContain(order);
    assertThat(seenBy(APPROVER).waiting(List.of(order.id()))).isEmpty();
    assertThat(seenBy(APPROVER).view(order.id())).isEmpty();
    assertThat(seenBy(APPROVER).ofOnboarding(order.onboardingId())).isEmpty();
    assertThat(seenBy(LENA).countPending()).isEqualTo(allBefore + 1);
    assertThat(seenBy(LENA).pendingIds(Limit.of(10_000))).contains(order.id());
    assertThat(seenBy(ADMIN).view(order.id())).isPresent();

    decide(order, LENA);
    DecidedFilter lenas = new DecidedFilter("lena", null);
    assertThat(seenBy(APPROVER).countDecided()).isEqualTo(decidedBefore);
    assertThat(seenBy(APPROVER).decided(lenas, PageRequest.of(0, 10_000)))
        .noneMatch(each -> each.id().equals(order.id()));
    assertThat(seenBy(LENA).decided(lenas, PageRequest.of(0, 10_000)))
        .anyMatch(each -> each.id().equals(order.id()));
    // What one has decided stays to be seen, whatever one belongs to later.
    people.vouchedFor("lena", null, null, Set.of(Role.APPROVER), List.of());
    assertThat(seenBy(LENA).view(order.id())).isPresent();
    assertThat(seenBy(LENA).countDecided(lenas)).isPositive();
  }

  @Test
  void the_nearest_deadline_is_that_of_what_one_sees() {
    ApprovalView order = asked("executive");

    assertThat(seenBy(LENA).nearestDeadline()).isPresent();
    assertThat(
            seenBy(APPROVER).pending(Limit.of(1)).stream().map(ApprovalView::deadline).findFirst())
        .isEqualTo(seenBy(APPROVER).nearestDeadline());
    decide(order, LENA);
  }
}
