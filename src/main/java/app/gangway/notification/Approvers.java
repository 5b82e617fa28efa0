package app.gangway.notification;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.Deciders;
import app.gangway.common.access.Role;
import app.gangway.security.KnownGroups;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import app.gangway.ui.language.Languages;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is to be told of an order. */
@Component
class Approvers {

  private final Deciders deciders;
  private final KnownPeople people;
  private final KnownGroups groups;
  private final Languages languages;

  Approvers(Deciders deciders, KnownPeople people, KnownGroups groups, Languages languages) {
    this.deciders = deciders;
    this.people = people;
    this.groups = groups;
    this.languages = languages;
  }

  /** Those whose decision it waits for and who can be told something. */
  List<KnownPerson> toBeTold(ApprovalView order) {
    return deciders.of(order).stream().filter(person -> person.email().isPresent()).toList();
  }

  /** The group that decides, as a reader; empty where no group does, or one without an email. */
  Optional<KnownPerson> group(ApprovalView order) {
    return Optional.ofNullable(order.approverGroup()).flatMap(this::group);
  }

  /** Somebody, or a group, whom a mail was for; empty if they are not to be told any more. */
  Optional<KnownPerson> reader(String name, boolean isGroup) {
    return isGroup ? group(name) : people.whoMay(name, Role.APPROVER);
  }

  /** The address that a group shares, as a reader. */
  Optional<KnownPerson> group(String name) {
    return groups
        .find(name)
        .filter(group -> group.email().isPresent())
        .map(group -> new KnownPerson(group.name(), group.email(), languages.locale(), List.of()));
  }
}
