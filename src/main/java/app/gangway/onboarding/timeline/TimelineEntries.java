package app.gangway.onboarding.timeline;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The timelines, for reading. */
public interface TimelineEntries extends Repository<TimelineEntry, Long> {

  /** Oldest first. */
  List<TimelineEntry> findBySubjectIdOrderByHappenedAtAscIdAsc(UUID subjectId);
}
