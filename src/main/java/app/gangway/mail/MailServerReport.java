package app.gangway.mail;

import app.gangway.mail.MailServerState.Answer;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the mail server.
 *
 * @param configured whether there is one; mails are simulated where there is none
 * @param trouble why and since when it does not let us in
 * @param lastAnswer to this node, since its start
 * @param queued how many mails are to be sent
 * @param oldest when the oldest of them was written
 * @param trial the latest mail that somebody has had sent to see how it looks
 */
public record MailServerReport(
    boolean configured,
    Optional<Answer> trouble,
    Optional<Answer> lastAnswer,
    long queued,
    Optional<Instant> oldest,
    Optional<Mail> trial) {}
