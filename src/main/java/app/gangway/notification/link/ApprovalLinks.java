package app.gangway.notification.link;

import app.gangway.approval.ApprovalView;
import app.gangway.common.RowTimes;
import app.gangway.onboarding.OnboardingEvent.Removed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The links in mails to approvers. A link is a random token of which the hash alone is kept, so
 * whoever reads the database has none. It stays until its onboarding is removed, since it says who
 * has decided.
 */
@Repository
public class ApprovalLinks {

  private static final int SECRET_BYTES = 32;

  /** What a secret looks like as text. */
  private static final Pattern SECRET = Pattern.compile("[\\w-]{43}");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient rows;

  ApprovalLinks(JdbcClient rows) {
    this.rows = rows;
  }

  /**
   * Makes a new one as part of the caller's commit; those that there are stay good.
   *
   * @param person whom it is for, by name
   * @return its token, which nobody can read afterwards
   */
  public String add(ApprovalView approval, String person) {
    String token = secret();
    rows.sql(
            """
            insert into approval_link
              (token_hash, approval_id, onboarding_id, person, form_key, expires_at)
            values (?, ?, ?, ?, ?, ?)\
            """)
        .params(
            hash(token),
            approval.id(),
            approval.onboardingId(),
            person,
            secret(),
            approval.deadline().atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /** Empty for a token that nobody was given. */
  Optional<ApprovalLink> find(String token) {
    return SECRET.matcher(token).matches()
        ? rows.sql(
                """
                select token_hash, approval_id, person, form_key, expires_at from approval_link
                where token_hash = ?\
                """)
            .param(hash(token))
            .query(ApprovalLinks::link)
            .optional()
        : Optional.empty();
  }

  /** It has decided. */
  void used(ApprovalLink link, Instant at) {
    rows.sql("update approval_link set used_at = ? where token_hash = ?")
        .params(at.atOffset(ZoneOffset.UTC), link.tokenHash())
        .update();
  }

  /** Part of the same commit. */
  @EventListener
  void on(Removed removed) {
    rows.sql("delete from approval_link where onboarding_id = ?")
        .param(removed.onboardingId())
        .update();
  }

  private static ApprovalLink link(ResultSet row, int number) throws SQLException {
    return new ApprovalLink(
        row.getString("token_hash"),
        row.getObject("approval_id", UUID.class),
        row.getString("person"),
        row.getString("form_key"),
        RowTimes.of(row, "expires_at"));
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
