package app.gangway.notification.link;

import java.time.Instant;
import java.util.UUID;

/**
 * One person's way to one decision.
 *
 * @param person whom it is for, by name
 * @param formKey what the form of its page sends along, so that no other page can send it
 */
record ApprovalLink(
    String tokenHash, UUID approvalId, String person, String formKey, Instant expiresAt) {}
