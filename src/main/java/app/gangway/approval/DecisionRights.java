package app.gangway.approval;

import app.gangway.approval.ApproverRights.Represented;
import app.gangway.approval.ApproverRights.Scope;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import app.gangway.security.Substitutes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may decide on which orders, beyond the role that all of them need. Groups are for people: a
 * machine's key may decide on every order, as the system does.
 */
@Component
public class DecisionRights {

  private static final Scope NOTHING_MORE = new Scope(false, Set.of());
  private static final Scope ALL = new Scope(true, Set.of());

  private final KnownPeople people;
  private final Substitutes substitutes;

  DecisionRights(KnownPeople people, Substitutes substitutes) {
    this.people = people;
    this.substitutes = substitutes;
  }

  /** As they are now. */
  public ApproverRights of(Actor actor) {
    if (actor.kind() != Actor.Kind.PERSON) {
      return new ApproverRights(actor, ALL, List.of());
    }
    Scope own = scope(actor.name());
    return new ApproverRights(actor, own, own.all() ? List.of() : represented(actor.name()));
  }

  private List<Represented> represented(String substitute) {
    LocalDate today = substitutes.day();
    return substitutes.by(substitute).stream()
        .filter(each -> each.holdsOn(today))
        .flatMap(
            each ->
                people
                    .whoMay(each.person(), Role.APPROVER)
                    .map(person -> new Represented(person.name(), scope(person)))
                    .stream())
        .toList();
  }

  private Scope scope(String name) {
    return people.whoMay(name, Role.APPROVER).map(this::scope).orElse(NOTHING_MORE);
  }

  private Scope scope(KnownPerson approver) {
    return people.whoMay(approver.name(), Role.ADMIN).isPresent()
        ? ALL
        : new Scope(
            false,
            Stream.of(approver)
                .flatMap(each -> each.groups().stream())
                .map(group -> group.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
  }
}
