package app.gangway.audit;

import app.gangway.common.Actor;
import app.gangway.security.SignInHistory;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down what people and machines did; part of the caller's transaction, so that the deed and
 * its entry are one commit. Any text is taken: what is too long or illegible is cut or replaced.
 */
@Component
public class AuditLog implements SignInHistory {

  private static final String INSERT =
      """
      insert into audit_entry (happened_at, kind, who, who_key, origin, line, search_text,
        onboarding_id, batch_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String SIGNED_IN =
      """
      select exists (
        select 1 from audit_entry where who_key = ? and kind = 'SIGN_IN' and origin = ?)""";

  private final JdbcTemplate rows;

  AuditLog(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** Something that is about no onboarding and no batch. */
  public void record(AuditKind kind, Actor actor, Instant at, String line) {
    record(kind, actor, at, line, AuditSubject.NONE);
  }

  /**
   * Nothing is written of what Gangway does by itself: the timelines tell it.
   *
   * @param line one sentence for people
   */
  public void record(AuditKind kind, Actor actor, Instant at, String line, AuditSubject about) {
    if (actor.kind() != Actor.Kind.SYSTEM) {
      write(kind, actor.name(), actor.origin(), at, line, about);
    }
  }

  /**
   * Somebody of whom nothing is known but what they say, as in a failed sign-in.
   *
   * @param name as it was typed; may be empty
   */
  public void recordStranger(AuditKind kind, String name, String origin, Instant at, String line) {
    write(kind, name, origin, at, line, AuditSubject.NONE);
  }

  @Override
  public boolean hasSignedIn(String who, String origin) {
    return Boolean.TRUE.equals(
        rows.queryForObject(
            SIGNED_IN, Boolean.class, AuditText.key(AuditText.who(who)), AuditText.origin(origin)));
  }

  private void write(
      AuditKind kind, String name, String from, Instant at, String text, AuditSubject about) {
    String who = AuditText.who(name);
    String origin = AuditText.origin(from);
    String line = AuditText.line(text);
    rows.update(
        INSERT,
        insert -> {
          insert.setObject(1, at.atOffset(ZoneOffset.UTC));
          insert.setString(2, kind.name());
          insert.setString(3, who);
          insert.setString(4, AuditText.key(who));
          insert.setString(5, origin);
          insert.setString(6, line);
          insert.setString(7, AuditText.key(String.join(" ", who, origin, line)));
          insert.setObject(8, about.onboardingId());
          insert.setObject(9, about.batchId());
        });
  }
}
