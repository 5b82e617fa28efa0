package app.gangway.notification.chat;

/** A message is on its way; published inside the transaction that made it so. */
public record ChatQueued(QueuedChat message) {}
