package app.gangway.imports.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What machines were told, under the keys of their requests; each machine has keys of its own. */
@Repository
class IdempotencyStore {

  /** A request under a key, told from another one under the same by its fingerprint. */
  record Request(String askedBy, String key, String fingerprint) {}

  /** An answer, and to which request it was given. */
  record Kept(String fingerprint, StoredResponse answer) {}

  private final JdbcTemplate rows;

  IdempotencyStore(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** What was answered under the request's key, be it to another request; empty once expired. */
  Optional<Kept> find(Request request, Instant now) {
    return rows
        .query(
            """
            select fingerprint, status, location, body from kept_answer
            where asked_by = ? and request_key = ? and expires_at > ?""",
            (row, n) ->
                new Kept(
                    row.getString(1),
                    new StoredResponse(row.getInt(2), row.getString(3), unpack(row.getBytes(4)))),
            request.askedBy(),
            request.key(),
            at(now))
        .stream()
        .findFirst();
  }

  /**
   * Keeps an answer. Whoever keeps one under the same key at the same time waits until the first
   * has committed.
   *
   * @throws org.springframework.dao.DuplicateKeyException if there is one that has not expired
   */
  void keep(Request request, StoredResponse answer, Instant now, Instant expiry) {
    rows.update(
        "delete from kept_answer where asked_by = ? and request_key = ? and expires_at <= ?",
        request.askedBy(),
        request.key(),
        at(now));
    rows.update(
        """
        insert into kept_answer
          (asked_by, request_key, fingerprint, status, location, body, expires_at)
        values (?, ?, ?, ?, ?, ?, ?)""",
        request.askedBy(),
        request.key(),
        request.fingerprint(),
        answer.status(),
        answer.location(),
        pack(answer.body()),
        at(expiry));
  }

  /** How many were forgotten. */
  int forgetExpired(Instant now) {
    return rows.update("delete from kept_answer where expires_at <= ?", at(now));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static byte[] pack(String body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
      compressed.write(body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("an answer could not be written", e);
    }
    return bytes.toByteArray();
  }

  private static String unpack(byte[] bytes) {
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("an answer could not be read", e);
    }
  }
}
