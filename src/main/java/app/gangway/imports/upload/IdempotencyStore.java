package app.gangway.imports.upload;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What clients were told, by the Idempotency-Keys of their requests. */
@Repository
class IdempotencyStore {

  /** A request under a key, told from another one under the same key by its fingerprint. */
  record Request(String requestedBy, String key, String fingerprint) {

    IdempotentResponse.Key id() {
      return new IdempotentResponse.Key(requestedBy, key);
    }
  }

  private final IdempotentResponses responses;
  private final JdbcClient rows;

  IdempotencyStore(IdempotentResponses responses, JdbcClient rows) {
    this.responses = responses;
    this.rows = rows;
  }

  /** What was answered under the request's key, be it to another request; empty once expired. */
  Optional<IdempotentResponse> find(Request request, Instant now) {
    return responses.findByIdAndExpiresAtAfter(request.id(), now);
  }

  /**
   * Stores a response. Whoever stores one under the same key at the same time waits until the first
   * has committed. Not by Hibernate, which would replace the response of whoever was first, or
   * write what was refused into the log, personal data and all.
   *
   * @throws org.springframework.dao.DuplicateKeyException if there is one that has not expired
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void store(Request request, StoredResponse response, Instant now, Instant expiry) {
    responses.deleteExpired(request.id(), now);
    rows.sql(
            """
            insert into idempotent_response
              (requested_by, idempotency_key, fingerprint, status, location, body, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            request.requestedBy(),
            request.key(),
            request.fingerprint(),
            response.status(),
            response.location(),
            new CompressedText().convertToDatabaseColumn(response.body()),
            expiry.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How many were deleted. */
  @Transactional
  public int purgeExpired(Instant now) {
    return responses.deleteExpired(now);
  }
}
