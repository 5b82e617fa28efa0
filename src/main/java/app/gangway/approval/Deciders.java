package app.gangway.approval;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import app.gangway.security.Substitutes;
import app.gangway.security.Substitution;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose decision an order waits for, as people are known now. */
@Component
public class Deciders {

  private final KnownPeople people;
  private final Substitutes substitutes;

  Deciders(KnownPeople people, Substitutes substitutes) {
    this.people = people;
    this.substitutes = substitutes;
  }

  /**
   * The group's members who may approve, or all who have the role, and whoever stands in for one of
   * them; where nobody is left the admins. Nobody who brought the order in, nor who stands in for
   * them alone.
   */
  public List<KnownPerson> of(ApprovalView approval) {
    Submitters submitters = new Submitters(approval.submittedBy(), approval.uploadedBy());
    List<KnownPerson> deciders = but(submitters, asked(approval.approverGroup()));
    return deciders.isEmpty() ? but(submitters, people.withRole(Role.ADMIN).stream()) : deciders;
  }

  /** Whether anybody is left but the admins. */
  boolean areLeft(@Nullable String group, Submitters submitters) {
    return asked(group).anyMatch(person -> !include(submitters, person));
  }

  private Stream<KnownPerson> asked(@Nullable String group) {
    return group == null
        ? people.withRole(Role.APPROVER).stream()
        : people.whoMay(Role.APPROVER).stream().filter(person -> person.isIn(group));
  }

  private List<KnownPerson> but(Submitters submitters, Stream<KnownPerson> asked) {
    List<Substitution> today = substitutes.today();
    return asked
        .filter(person -> !include(submitters, person))
        .flatMap(person -> Stream.concat(Stream.of(person), standIn(person, today)))
        .filter(person -> !include(submitters, person))
        .distinct()
        .toList();
  }

  private Stream<KnownPerson> standIn(KnownPerson person, List<Substitution> today) {
    return today.stream()
        .filter(each -> each.person().equals(person.name()))
        .flatMap(each -> people.whoMay(each.substitute(), Role.APPROVER).stream());
  }

  private static boolean include(Submitters submitters, KnownPerson person) {
    return submitters.include(Actor.person(person.name(), ""));
  }
}
