package app.gangway.notification;

import app.gangway.common.IdChunks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mail tells whom of which approval. */
@Repository
class ApprovalNoticeRows {

  private static final String SELECT =
      "select mail_id, approval_id, onboarding_id, person, to_group from approval_notice where ";

  private final JdbcClient rows;

  ApprovalNoticeRows(JdbcClient rows) {
    this.rows = rows;
  }

  /**
   * One of them.
   *
   * @param person by name
   * @param toGroup whether it goes to the address of a group, which then is the person
   */
  record ApprovalNotice(
      UUID mailId, UUID approvalId, UUID onboardingId, String person, boolean toGroup) {}

  void add(ApprovalNotice notice) {
    rows.sql(
            """
            insert into approval_notice (mail_id, approval_id, onboarding_id, person, to_group)
            values (?, ?, ?, ?, ?)\
            """)
        .params(
            notice.mailId(),
            notice.approvalId(),
            notice.onboardingId(),
            notice.person(),
            notice.toGroup())
        .update();
  }

  List<ApprovalNotice> ofMails(Collection<UUID> mails) {
    return in("mail_id", mails);
  }

  List<ApprovalNotice> ofApprovals(Collection<UUID> approvals) {
    return in("approval_id", approvals);
  }

  private List<ApprovalNotice> in(String column, Collection<UUID> ids) {
    List<ApprovalNotice> found = new ArrayList<>();
    IdChunks.of(
        ids,
        chunk ->
            found.addAll(
                rows.sql(SELECT + column + " in (:ids) order by mail_id")
                    .param("ids", chunk)
                    .query(ApprovalNoticeRows::notice)
                    .list()));
    return found;
  }

  void removeOf(UUID onboardingId) {
    rows.sql("delete from approval_notice where onboarding_id = ?").param(onboardingId).update();
  }

  private static ApprovalNotice notice(ResultSet row, int number) throws SQLException {
    return new ApprovalNotice(
        row.getObject("mail_id", UUID.class),
        row.getObject("approval_id", UUID.class),
        row.getObject("onboarding_id", UUID.class),
        row.getString("person"),
        row.getBoolean("to_group"));
  }
}
