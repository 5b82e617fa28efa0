package app.gangway.notification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mail tells of an approval for which reason. */
@Repository
class NoticeKinds {

  private final JdbcClient rows;

  NoticeKinds(JdbcClient rows) {
    this.rows = rows;
  }

  /** Of a notice that has been written. */
  void set(UUID mail, NoticeKind kind) {
    rows.sql("update approval_notice set kind = ? where mail_id = ?")
        .params(kind.name(), mail)
        .update();
  }

  NoticeKind of(UUID mail) {
    return rows.sql("select kind from approval_notice where mail_id = ?")
        .param(mail)
        .query(String.class)
        .optional()
        .map(NoticeKind::valueOf)
        .orElse(NoticeKind.ASKED);
  }
}
