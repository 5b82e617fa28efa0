package app.gangway.sample;

import app.gangway.common.Actor;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the lines of one onboarding. */
final class SampleTimeline {

  private final UUID onboardingId;
  private final List<Line> lines = new ArrayList<>();

  SampleTimeline(UUID onboardingId) {
    this.onboardingId = onboardingId;
  }

  void add(Instant at, TimelineKind kind, Actor who, @Nullable String activity, String line) {
    lines.add(new Line(onboardingId, at, kind, who, activity, line));
  }

  /**
   * @param why something failed
   */
  void end(Instant at, OnboardingStatus status, String name, String why) {
    String whose = "Onboarding of " + name;
    switch (status) {
      case FAILED ->
          add(at, TimelineKind.FAILED, Actor.SYSTEM, null, whose + " failed. IT equipment: " + why);
      case WITHDRAWN ->
          add(
              at,
              TimelineKind.WITHDRAWN,
              SampleOnboardingBuilder.HANNA,
              null,
              whose + " was withdrawn.");
      default -> add(at, TimelineKind.COMPLETED, Actor.SYSTEM, null, whose + " completed.");
    }
  }

  /** In the order of their moments. */
  List<Line> lines() {
    return lines.stream().sorted(Comparator.comparing(Line::at)).toList();
  }
}
