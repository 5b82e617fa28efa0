package app.gangway.imports.upload;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a client was told under an Idempotency-Key, for reading; {@link IdempotencyStore} writes it.
 */
@Entity
@Immutable
class IdempotentResponse {

  /** Each client has keys of its own. */
  @Embeddable
  record Key(String requestedBy, String idempotencyKey) implements Serializable {}

  @EmbeddedId private Key id;
  private String fingerprint;
  private int status;

  private @Nullable String location;

  /** A blob of H2's, and a bytea of PostgreSQL's. */
  @Convert(converter = CompressedText.class)
  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  private String body;

  private Instant expiresAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected IdempotentResponse() {}

  /** Of the request that it answered. */
  String fingerprint() {
    return fingerprint;
  }

  StoredResponse response() {
    return new StoredResponse(status, location, body);
  }
}
