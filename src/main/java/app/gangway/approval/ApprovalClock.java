package app.gangway.approval;

import app.gangway.approval.ApprovalTiming.CountedTime;
import app.gangway.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reckons the deadline of an approval, once, when it is asked for. */
@Component
class ApprovalClock {

  /** Such as {@code Tue 1 Dec 2026 14:00 CET}; as all of the timeline in English. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.ENGLISH);

  /** What lasts longer is better told by its end. */
  private static final Duration LONG = Duration.ofHours(1);

  private final ApprovalPolicy policy;
  private final ApprovalTiming timing;
  private final BusinessCalendar calendar;

  ApprovalClock(ApprovalPolicy policy, ApprovalTiming timing, BusinessCalendar calendar) {
    this.policy = policy;
    this.timing = timing;
    this.calendar = calendar;
  }

  /** Until when somebody has to decide who is asked at this moment. */
  Instant deadline(Instant askedAt) {
    return after(askedAt, policy.timeout());
  }

  private Instant after(Instant moment, Duration time) {
    return countsBusinessHours() ? calendar.plus(moment, time) : moment.plus(time);
  }

  /** How much time there is, in the words of the timeline. */
  String within(Instant deadline) {
    return countsBusinessHours() || policy.timeout().compareTo(LONG) >= 0
        ? "until " + MOMENT.format(deadline.atZone(calendar.zone()))
        : "within %d s".formatted(policy.timeout().toSeconds());
  }

  private boolean countsBusinessHours() {
    return timing.clock() == CountedTime.BUSINESS;
  }
}
