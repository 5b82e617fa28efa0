package app.gangway.imports.upload;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
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
  private final EntityManager entities;

  IdempotencyStore(IdempotentResponses responses, EntityManager entities) {
    this.responses = responses;
    this.entities = entities;
  }

  /** What was answered under the request's key, be it to another request; empty once expired. */
  Optional<IdempotentResponse> find(Request request, Instant now) {
    return responses.findByIdAndExpiresAtAfter(request.id(), now);
  }

  /**
   * Stores a response. Whoever stores one under the same key at the same time waits until the first
   * has committed.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException if there is one that has not
   *     expired
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void store(Request request, StoredResponse response, Instant now, Instant expiry) {
    responses.deleteExpired(request.id(), now);
    // Not save(), which would replace the response of whoever was first.
    entities.persist(new IdempotentResponse(request.id(), request.fingerprint(), response, expiry));
    entities.flush();
  }

  /** How many were deleted. */
  @Transactional
  public int purgeExpired(Instant now) {
    return responses.deleteExpired(now);
  }
}
