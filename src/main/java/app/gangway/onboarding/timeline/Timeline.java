package app.gangway.onboarding.timeline;

import app.gangway.common.Actor;
import app.gangway.onboarding.execution.OutcomeText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what happened, into the timeline and the log; part of the caller's transaction. */
@Component
public class Timeline {

  /**
   * One entry that is to be written.
   *
   * @param subjectId the onboarding, or the batch
   * @param activity its name; null where the entry is about the onboarding as a whole
   */
  public record Line(
      UUID subjectId,
      Instant at,
      TimelineKind kind,
      Actor actor,
      @Nullable String activity,
      String text) {

    public Line {
      text = OutcomeText.line(text);
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Timeline.class);

  private static final String INSERT =
      """
      insert into timeline (subject_id, happened_at, kind, actor, activity, line)
      values (?, ?, ?, ?, ?, ?)""";

  private final JdbcTemplate rows;

  Timeline(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** Something that concerns the onboarding, or the batch, as a whole. */
  public void write(UUID subjectId, Instant at, TimelineKind kind, Actor actor, String text) {
    write(List.of(new Line(subjectId, at, kind, actor, null, text)));
  }

  /** All of them, in this order. */
  public void write(List<Line> lines) {
    rows.batchUpdate(
        INSERT,
        lines,
        Integer.MAX_VALUE,
        (insert, line) -> {
          insert.setObject(1, line.subjectId());
          insert.setObject(2, line.at().atOffset(ZoneOffset.UTC));
          insert.setString(3, line.kind().name());
          insert.setString(4, line.actor().name());
          insert.setString(5, line.activity());
          insert.setString(6, line.text());
        });
    lines.forEach(Timeline::log);
  }

  /** A sentence that ends with the reason, if one was given. */
  public static String because(String sentence, @Nullable String reason) {
    return reason == null || reason.isBlank() ? sentence + "." : sentence + ": " + reason;
  }

  private static void log(Line line) {
    LOG.atLevel(level(line.kind()))
        .addKeyValue("onboarding", line.subjectId())
        .log("{}", line.text());
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
