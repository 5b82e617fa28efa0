package app.gangway.cluster;

import app.gangway.approval.ApprovalEvent;
import app.gangway.batch.BatchEvent;
import app.gangway.common.change.ChangeEvent;
import app.gangway.common.change.RemoteChange;
import app.gangway.imports.ImportEvent;
import app.gangway.mail.MailEvent;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.process.ProcessEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one node tells the others; a word each, so that many fit into one notification. */
public sealed interface ClusterEvent {

  /** An onboarding is not as it was. */
  record OnboardingChanged(UUID id, @Nullable UUID batch) implements ClusterEvent {}

  /** A batch is not as it was. */
  record BatchChanged(UUID id) implements ClusterEvent {}

  /** An import is not as it was. */
  record ImportChanged(UUID id) implements ClusterEvent {}

  /** Approvals are asked for, or wait no longer. */
  record ApprovalsChanged() implements ClusterEvent {}

  /** Mails, or the words that they are made of, are not as they were. */
  record MailsChanged() implements ClusterEvent {}

  /** Processes, or versions of them, are not as they were. */
  record ProcessesChanged() implements ClusterEvent {}

  /** Somebody wants the mail server tried at once. */
  record MailServerToTry() implements ClusterEvent {}

  /** There are jobs in the queue. */
  record WorkQueued() implements ClusterEvent {}

  /** More than can be told, or something was missed. */
  record Everything() implements ClusterEvent {}

  /** Published on a node that has heard news of another. */
  record Heard(ClusterEvent news) implements RemoteChange {

    @Override
    public Optional<ChangeEvent> event() {
      if (news instanceof OnboardingChanged changed) {
        return Optional.of(new OnboardingEvent.Changed(changed.id(), changed.batch()));
      }
      if (news instanceof BatchChanged changed) {
        return Optional.of(new BatchEvent.Changed(changed.id()));
      }
      if (news instanceof ImportChanged changed) {
        return Optional.of(new ImportEvent.Changed(changed.id()));
      }
      if (news instanceof MailsChanged) {
        return Optional.of(new MailEvent.Changed());
      }
      if (news instanceof ProcessesChanged) {
        return Optional.of(new ProcessEvent.Changed());
      }
      if (news instanceof MailServerToTry) {
        return Optional.of(new MailEvent.TryNow());
      }
      return news instanceof ApprovalsChanged
          ? Optional.of(new ApprovalEvent.Closed(List.of()))
          : Optional.empty();
    }

    @Override
    public boolean isEverything() {
      return news instanceof Everything;
    }
  }

  /** As it goes over the wire. */
  default String word() {
    if (this instanceof OnboardingChanged changed) {
      return "o" + changed.id() + (changed.batch() == null ? "" : "," + changed.batch());
    }
    if (this instanceof BatchChanged changed) {
      return "b" + changed.id();
    }
    if (this instanceof ImportChanged changed) {
      return "i" + changed.id();
    }
    if (this instanceof ApprovalsChanged) {
      return "a";
    }
    if (this instanceof MailsChanged) {
      return "m";
    }
    if (this instanceof ProcessesChanged) {
      return "p";
    }
    if (this instanceof MailServerToTry) {
      return "t";
    }
    return this instanceof WorkQueued ? "w" : "*";
  }

  /**
   * The opposite of {@link #word}; what a newer node says, or anybody else who can reach the
   * database, and this one does not understand is everything.
   */
  static ClusterEvent of(String word) {
    try {
      return understood(word);
    } catch (IllegalArgumentException noId) {
      return new Everything();
    }
  }

  private static ClusterEvent understood(String word) {
    String rest = word.isEmpty() ? "" : word.substring(1);
    return switch (word.isEmpty() ? '*' : word.charAt(0)) {
      case 'o' -> {
        String[] ids = rest.split(",", 2);
        yield new OnboardingChanged(
            UUID.fromString(ids[0]), ids.length == 1 ? null : UUID.fromString(ids[1]));
      }
      case 'b' -> new BatchChanged(UUID.fromString(rest));
      case 'i' -> new ImportChanged(UUID.fromString(rest));
      case 'a' -> new ApprovalsChanged();
      case 'm' -> new MailsChanged();
      case 'p' -> new ProcessesChanged();
      case 't' -> new MailServerToTry();
      case 'w' -> new WorkQueued();
      default -> new Everything();
    };
  }
}
