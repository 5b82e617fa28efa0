package app.gangway.notification;

import app.gangway.approval.ApprovalView;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is to be told of an order. */
@Component
class Approvers {

  private final KnownPeople people;

  Approvers(KnownPeople people) {
    this.people = people;
  }

  /**
   * Those with the role, but for whoever brought the order in; where nobody is left the admins, who
   * may decide too. Of them those that can be told something.
   */
  List<KnownPerson> toBeTold(ApprovalView order) {
    List<KnownPerson> approvers = others(Role.APPROVER, order);
    return (approvers.isEmpty() ? others(Role.ADMIN, order) : approvers)
        .stream().filter(person -> person.email().isPresent()).toList();
  }

  private List<KnownPerson> others(String role, ApprovalView order) {
    return people.withRole(role).stream()
        .filter(person -> !order.isOwnOf(Actor.person(person.name(), "")))
        .toList();
  }
}
