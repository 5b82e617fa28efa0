package app.gangway.notification;

import app.gangway.common.Actor;
import app.gangway.mail.MailEvent.NoticeSettled;
import app.gangway.mail.MailStatus;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the timelines who was told, and who could not be; in the commit that knows it. */
@Component
class NoticeTimeline {

  private final ApprovalNoticeRows rows;
  private final NoticeKinds kinds;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  NoticeTimeline(
      ApprovalNoticeRows rows,
      NoticeKinds kinds,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.kinds = kinds;
    this.timeline = timeline;
    this.events = events;
  }

  @EventListener
  void on(NoticeSettled settled) {
    // Those that are sent as one are of one kind.
    NoticeKind kind = kinds.of(settled.mails().get(0));
    List<Line> lines =
        rows.ofMails(settled.mails()).stream()
            .map(
                notice ->
                    new Line(
                        notice.onboardingId(),
                        settled.at(),
                        TimelineKind.NOTED,
                        Actor.SYSTEM,
                        null,
                        line(kind, notice.person(), settled)))
            .toList();
    timeline.write(lines);
    lines.forEach(line -> events.publishEvent(new OnboardingEvent.Changed(line.subjectId(), null)));
  }

  private static String line(NoticeKind kind, String person, NoticeSettled settled) {
    return settled.status() == MailStatus.SENT
        ? "%s was %s by email to decide".formatted(person, kind.deed())
        : "%s could not be %s by email to decide: %s"
            .formatted(person, kind.deed(), settled.outcome());
  }
}
