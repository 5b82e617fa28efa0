package app.gangway.notification.task;

import app.gangway.common.Actor;
import app.gangway.mail.MailEvent.NoticeSettled;
import app.gangway.mail.MailStatus;
import app.gangway.notification.task.TaskNoticeRows.Named;
import app.gangway.notification.task.TaskNoticeRows.TaskNotice;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes into the timelines of the onboardings that a mail about tasks names who was told, or could
 * not be; in the commit that knows it.
 */
@Component
class TaskNoticeTimeline {

  private final TaskNoticeRows rows;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  TaskNoticeTimeline(TaskNoticeRows rows, Timeline timeline, ApplicationEventPublisher events) {
    this.rows = rows;
    this.timeline = timeline;
    this.events = events;
  }

  @EventListener
  void on(NoticeSettled settled) {
    settled.mails().forEach(mail -> rows.ofMail(mail).ifPresent(notice -> on(notice, settled)));
  }

  private void on(TaskNotice notice, NoticeSettled settled) {
    List<Line> lines =
        rows.named(notice.mailId()).stream().map(named -> line(notice, named, settled)).toList();
    timeline.write(lines);
    rows.settle(notice.mailId());
    lines.forEach(line -> events.publishEvent(new Changed(line.subjectId(), null)));
  }

  private static Line line(TaskNotice notice, Named named, NoticeSettled settled) {
    String who = notice.reader().name();
    String text =
        settled.status() == MailStatus.SENT
            ? "%s was told by email what is to do: %s".formatted(who, named.titles())
            : "%s could not be told by email what is to do (%s): %s"
                .formatted(who, named.titles(), settled.outcome());
    return new Line(
        named.onboardingId(), settled.at(), TimelineKind.NOTED, Actor.SYSTEM, null, text);
  }
}
