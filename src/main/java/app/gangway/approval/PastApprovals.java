package app.gangway.approval;

import app.gangway.common.RowIds;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes approvals that wait already or are decided, such as those of a sample. Tells nobody of
 * them; those that nobody decides are declined once their deadline has passed, like all others.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PastApprovals {

  private static final String INSERT =
      """
      insert into approval (id, onboarding_id, run_id, status, reason, asked_at, deadline,
        decided_at, decided_by, decided_via)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final JdbcTemplate rows;

  PastApprovals(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** Their onboardings must be there. */
  public void write(List<PastApproval> approvals) {
    rows.batchUpdate(
        INSERT,
        approvals,
        Integer.MAX_VALUE,
        (insert, past) -> {
          insert.setObject(1, RowIds.next());
          insert.setObject(2, past.onboardingId());
          insert.setObject(3, past.runId());
          insert.setString(4, past.status().name());
          insert.setString(5, past.reason());
          insert.setObject(6, utc(past.askedAt()));
          insert.setObject(7, utc(past.deadline()));
          insert.setObject(8, utc(past.decidedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
          insert.setString(9, past.decidedBy());
          insert.setString(10, via(past.status()));
        });
  }

  /** As if people had decided on the page. */
  private static @Nullable String via(ApprovalStatus status) {
    return switch (status) {
      case APPROVED, DECLINED -> DecidedVia.PAGE.name();
      case EXPIRED -> DecidedVia.TIMEOUT.name();
      case PENDING, WITHDRAWN -> null;
    };
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
