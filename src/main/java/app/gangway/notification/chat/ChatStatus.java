package app.gangway.notification.chat;

/** How far a message to a chat is. */
enum ChatStatus {
  PENDING,
  SENT,
  FAILED,
  /** Another one, of the same chat and batch, says what it does. */
  GATHERED,
  /** Nothing was left to decide. */
  DROPPED
}
