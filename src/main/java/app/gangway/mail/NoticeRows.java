package app.gangway.mail;

import app.gangway.common.IdChunks;
import app.gangway.common.RowTimes;
import app.gangway.mail.template.RenderedMail;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notices, several of which may be sent as one mail. */
@Repository
class NoticeRows {

  private static final String UNTRIED =
      "gather_key = :key and status = 'QUEUED' and sending = false and attempts = 0";

  private static final String WITHDRAW =
      """
      update mail m set status = 'WITHDRAWN', sending = false, settled_at = :at,
        last_outcome = case when m.purpose = 'TASKS' then 'Nothing was left to tell.'
          else 'Nothing was left to decide.' end
      where m.id in (:ids) and m.status = 'QUEUED'\
      """;

  private final JdbcClient rows;

  NoticeRows(JdbcClient rows) {
    this.rows = rows;
  }

  /** The one of these that is sent for all of them: the oldest that was not tried. */
  Optional<UUID> first(String key) {
    return rows.sql(
            "select id from mail where %s order by id fetch first 1 rows only".formatted(UNTRIED))
        .param("key", key)
        .query(UUID.class)
        .optional();
  }

  /** When the last of the others was sent; now, if one of them is being sent or tried again. */
  Optional<Instant> lastSent(String key, UUID but, Instant now) {
    return rows
        .sql(
            """
            select settled_at from mail where gather_key = :key and id <> :but
              and (status = 'SENT' or status = 'QUEUED' and (sending or attempts > 0))\
            """)
        .param("key", key)
        .param("but", but)
        .query((row, number) -> Optional.ofNullable(RowTimes.orNull(row, "settled_at")).orElse(now))
        .list()
        .stream()
        .max(Instant::compareTo);
  }

  /** Has all others that were not tried said by this one. */
  void gather(String key, UUID into, Instant now) {
    rows.sql(
            """
            update mail set status = 'GATHERED', gathered_into = :into, settled_at = :at
            where id <> :into and\s\
            """
                + UNTRIED)
        .param("key", key)
        .param("into", into)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** This one, and those that it says too. */
  List<UUID> together(UUID mail) {
    return Stream.concat(
            Stream.of(mail),
            rows
                .sql("select id from mail where gathered_into = ? order by id")
                .param(mail)
                .query(UUID.class)
                .list()
                .stream())
        .toList();
  }

  void write(UUID mail, RenderedMail words) {
    rows.sql("update mail set subject = :subject, text = :text, html = :html where id = :id")
        .param("subject", words.subject())
        .param("text", words.text())
        .param("html", words.html())
        .param("id", mail)
        .update();
  }

  /** One that is at work has nothing to say any more. */
  void withdraw(UUID mail, Instant now) {
    rows.sql(WITHDRAW)
        .param("ids", List.of(mail))
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Withdraws those that are not at work and say nothing of others.
   *
   * @return the keys of those that have been
   */
  List<String> withdraw(Collection<UUID> mails, Instant now) {
    List<String> keys = new ArrayList<>();
    IdChunks.of(
        mails,
        chunk -> {
          int withdrawn =
              rows.sql(
                      WITHDRAW
                          + " and m.sending = false and not exists"
                          + " (select 1 from mail g where g.gathered_into = m.id)")
                  .param("ids", chunk)
                  .param("at", now.atOffset(ZoneOffset.UTC))
                  .update();
          if (withdrawn > 0) {
            keys.addAll(keys(chunk));
          }
        });
    return keys.stream().distinct().toList();
  }

  private List<String> keys(Collection<UUID> mails) {
    return rows.sql(
            """
            select distinct gather_key from mail
            where id in (:ids) and status = 'WITHDRAWN' and gather_key is not null\
            """)
        .param("ids", mails)
        .query(String.class)
        .list();
  }
}
