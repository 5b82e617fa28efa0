package app.gangway.notification.chat;

import app.gangway.approval.ApprovalPolicy;
import app.gangway.approval.ApprovalPolicy.Way;
import app.gangway.security.KnownGroup;
import app.gangway.security.KnownGroups;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the chats of groups are reached. */
@Component
class Chats {

  private final KnownGroups groups;
  private final boolean wanted;

  Chats(KnownGroups groups, ApprovalPolicy policy) {
    this.groups = groups;
    this.wanted = policy.ways().contains(Way.CHAT);
  }

  /** Whether chats are told at all. */
  boolean areTold() {
    return wanted;
  }

  /** Empty where the group has no chat, or chats are not told. */
  Optional<URI> of(String group) {
    return wanted ? groups.find(group).flatMap(KnownGroup::chatUrl) : Optional.empty();
  }

  /** The name of the group as the configuration writes it. */
  String written(String group) {
    return groups.written(group);
  }
}
