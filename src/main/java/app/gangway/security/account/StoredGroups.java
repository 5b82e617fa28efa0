package app.gangway.security.account;

import app.gangway.security.KnownGroup;
import app.gangway.security.KnownGroups;
import app.gangway.security.KnownPerson;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Groups: what the configuration says of them, and everybody who is known to be in them. */
@Component
class StoredGroups implements KnownGroups, SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(StoredGroups.class);

  private final GroupProperties configured;
  private final StoredPeople people;

  StoredGroups(GroupProperties configured, StoredPeople people) {
    this.configured = configured;
    this.people = people;
  }

  /** A name that is mistyped has nobody decide; but it may be somebody who has not come yet. */
  @Override
  public void afterSingletonsInstantiated() {
    String unknown = unknownMembers();
    if (!unknown.isEmpty()) {
      LOG.warn(
          "Members of gangway.groups who are not known, or have not signed in yet: {}", unknown);
    }
  }

  /** With commas between them; empty for none. */
  String unknownMembers() {
    List<KnownPerson> known = people.all();
    return configured.groups().stream()
        .flatMap(group -> group.members().stream())
        .filter(name -> known.stream().noneMatch(each -> each.name().equalsIgnoreCase(name)))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Override
  public Optional<KnownGroup> find(String name) {
    List<KnownPerson> members = people.all().stream().filter(each -> each.isIn(name)).toList();
    return configured
        .find(name)
        .map(
            group ->
                new KnownGroup(
                    group.name(),
                    members,
                    Optional.ofNullable(group.email()),
                    Optional.ofNullable(group.chatUrl()).map(URI::create)))
        .or(
            () ->
                Optional.of(members)
                    .filter(some -> !some.isEmpty())
                    .map(
                        some ->
                            new KnownGroup(
                                asHad(some, name), some, Optional.empty(), Optional.empty())));
  }

  /** As whoever is in it has it. */
  private static String asHad(List<KnownPerson> members, String name) {
    return members.get(0).groups().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
  }

  @Override
  public List<String> names() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    configured.groups().stream().map(Group::name).forEach(names::add);
    people.all().stream().flatMap(each -> each.groups().stream()).forEach(names::add);
    return List.copyOf(names);
  }

  @Override
  public String written(String name) {
    return configured.find(name).map(Group::name).orElse(name);
  }

  @Override
  public List<String> configuredFor(String person) {
    return configured.of(person);
  }
}
