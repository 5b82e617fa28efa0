package app.gangway.onboarding;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/** Writes what happened, into the timeline and the log; part of the caller's transaction. */
@Component
public class Timeline {

  private static final Logger LOG = LoggerFactory.getLogger(Timeline.class);

  private final EntityManager entities;

  Timeline(EntityManager entities) {
    this.entities = entities;
  }

  /** Something that concerns the onboarding as a whole. */
  public void write(UUID onboardingId, Instant at, TimelineKind kind, Actor actor, String line) {
    write(onboardingId, at, kind, actor, null, line);
  }

  /**
   * The same about one activity of the onboarding.
   *
   * @param activity its name
   */
  void write(
      UUID onboardingId,
      Instant at,
      TimelineKind kind,
      Actor actor,
      @Nullable String activity,
      String text) {
    String line = Texts.line(text);
    entities.persist(new TimelineEntry(onboardingId, at, kind, actor, activity, line));
    LOG.atLevel(level(kind)).log("{}", line);
  }

  private static Level level(TimelineKind kind) {
    return switch (kind) {
      // A batch has its own line in the log; one for each of thousands would bury it.
      case SUBMITTED -> Level.DEBUG;
      case TIMED_OUT, DECLINED -> Level.WARN;
      default -> Level.INFO;
    };
  }
}
