package app.gangway.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, when and from where. Written by {@link AuditLog}; this class is for reading.
 */
@Entity
public class AuditEntry {

  @Id private Long id;
  private Instant happenedAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private AuditKind kind;

  private String who;
  private String whoKey;
  private String origin;
  private String line;
  private String searchText;
  private @Nullable UUID onboardingId;
  private @Nullable UUID batchId;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected AuditEntry() {}

  /** The later it was written, the higher. */
  public long id() {
    return id;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public AuditKind kind() {
    return kind;
  }

  /** By name; empty where somebody gave none. */
  public String who() {
    return who;
  }

  /** Such as a network address; empty where there was none. */
  public String origin() {
    return origin;
  }

  public String line() {
    return line;
  }

  public AuditSubject about() {
    return new AuditSubject(onboardingId, batchId);
  }
}
