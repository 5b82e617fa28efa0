package app.gangway.notification;

import app.gangway.approval.ApprovalView;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is told of an order that nobody has decided. Only those that can be told something. */
@Component
class ReminderReaders {

  private final ApprovalNoticeRows rows;
  private final NoticeKinds kinds;
  private final Approvers approvers;
  private final KnownPeople people;

  ReminderReaders(
      ApprovalNoticeRows rows, NoticeKinds kinds, Approvers approvers, KnownPeople people) {
    this.rows = rows;
    this.kinds = kinds;
    this.approvers = approvers;
    this.people = people;
  }

  /** Somebody, or the address that a group shares. */
  record Reader(KnownPerson person, boolean isGroup) {

    String name() {
      return person.name();
    }

    /** Not the same for a person and a group of one name. */
    String key() {
      return (isGroup ? "group/" : "") + name();
    }
  }

  /** Those who were asked first and may still decide; where nobody was, those who would be now. */
  List<Reader> asked(ApprovalView order) {
    List<Reader> first =
        rows.ofApprovals(List.of(order.id())).stream()
            .filter(notice -> kinds.of(notice.mailId()) == NoticeKind.ASKED)
            .flatMap(
                notice ->
                    approvers.reader(notice.person(), notice.toGroup()).stream()
                        .map(person -> new Reader(person, notice.toGroup())))
            .filter(reader -> reader.person().email().isPresent())
            .distinct()
            .toList();
    return first.isEmpty()
        ? approvers.toBeTold(order).stream().map(person -> new Reader(person, false)).toList()
        : first;
  }

  /** Those of a group who may decide, but for whoever brought the order in; and its own address. */
  List<Reader> members(String group, ApprovalView order) {
    Stream<Reader> members =
        people.whoMay(Role.APPROVER).stream()
            .filter(person -> person.isIn(group) && person.email().isPresent())
            .filter(person -> !order.isOwnOf(Actor.person(person.name(), "")))
            .map(person -> new Reader(person, false));
    return Stream.concat(
            members, approvers.group(group).stream().map(shared -> new Reader(shared, true)))
        .toList();
  }
}
