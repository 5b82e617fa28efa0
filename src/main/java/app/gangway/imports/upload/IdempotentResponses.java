package app.gangway.imports.upload;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored responses; {@link IdempotencyStore} adds to them. */
interface IdempotentResponses extends Repository<IdempotentResponse, IdempotentResponse.Key> {

  Optional<IdempotentResponse> findByIdAndExpiresAtAfter(IdempotentResponse.Key id, Instant now);

  @Modifying
  @Query("delete from IdempotentResponse r where r.id = :id and r.expiresAt <= :now")
  void deleteExpired(IdempotentResponse.Key id, Instant now);

  /** How many were deleted. */
  @Modifying
  @Query("delete from IdempotentResponse r where r.expiresAt <= :now")
  int deleteExpired(Instant now);
}
