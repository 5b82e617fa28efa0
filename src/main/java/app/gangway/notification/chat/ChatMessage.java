package app.gangway.notification.chat;

import app.gangway.notification.NoticeKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order that one chat is to be told of.
 *
 * @param group whose chat, by name
 * @param gatherKey those with the same one are told of together; null for one that is told alone
 * @param attempts how often it was tried
 * @param claim counts every attempt; what is reported with an old one comes too late
 * @param jobId the job that moves it
 * @param dueAt when it is tried next; while it is at work, when it is taken for dead
 */
record ChatMessage(
    UUID id,
    UUID approvalId,
    UUID onboardingId,
    String group,
    NoticeKind kind,
    @Nullable String gatherKey,
    ChatStatus status,
    int attempts,
    int claim,
    UUID jobId,
    Instant dueAt) {

  /** What is told of it when it is sent on its way by this job. */
  QueuedChat queued(UUID job, @Nullable Instant notBefore) {
    return new QueuedChat(id, job, group, notBefore);
  }
}
