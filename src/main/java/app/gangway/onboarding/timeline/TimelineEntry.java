package app.gangway.onboarding.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What happened to an onboarding or a batch, when, and who did it. Written once, never changed. */
@Entity
@Table(name = "timeline")
public class TimelineEntry {

  @Id private Long id;

  private UUID subjectId;
  private Instant happenedAt;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private TimelineKind kind;

  private String actor;
  private @Nullable String activity;
  private String line;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected TimelineEntry() {}

  public Instant happenedAt() {
    return happenedAt;
  }

  public TimelineKind kind() {
    return kind;
  }

  public String actor() {
    return actor;
  }

  /** The activity's name; empty where the entry is about the onboarding as a whole. */
  public Optional<String> activity() {
    return Optional.ofNullable(activity);
  }

  public String line() {
    return line;
  }
}
