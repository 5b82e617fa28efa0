package app.gangway.notification.chat;

import app.gangway.common.Actor;
import app.gangway.notification.NoticeKind;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes into the timelines which chat was told, and which could not be. */
@Component
class ChatTimeline {

  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  ChatTimeline(Timeline timeline, ApplicationEventPublisher events) {
    this.timeline = timeline;
    this.events = events;
  }

  /** As part of the caller's commit. */
  void write(ClaimedChat told, ChatOutcome answer, Instant at) {
    String text = text(told.message(), answer);
    List<Line> lines =
        told.orders().stream()
            .map(
                order ->
                    new Line(
                        order.onboardingId(), at, TimelineKind.NOTED, Actor.SYSTEM, null, text))
            .toList();
    timeline.write(lines);
    lines.forEach(line -> events.publishEvent(new OnboardingEvent.Changed(line.subjectId(), null)));
  }

  private static String text(ChatMessage message, ChatOutcome answer) {
    String deed = message.kind() == NoticeKind.REMINDER ? "reminded" : "told";
    return answer.isTaken()
        ? "The chat of %s was %s".formatted(message.group(), deed)
        : "The chat of %s could not be %s: %s".formatted(message.group(), deed, answer.said());
  }
}
