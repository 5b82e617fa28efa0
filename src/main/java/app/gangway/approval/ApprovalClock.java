package app.gangway.approval;

import app.gangway.approval.ApprovalTiming.CountedTime;
import app.gangway.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reckons the times of an approval; its deadline once, when it is asked for. */
@Component
class ApprovalClock {

  /** Such as {@code Tue 1 Dec 2026 14:00 CET}; as all of the timeline in English. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.ENGLISH);

  /** What lasts longer is better told by its end. */
  private static final Duration LONG = Duration.ofHours(1);

  private static final Duration SHORTEST_WITH_REMINDERS = Duration.ofMinutes(10);
  private static final Duration SHORTEST_WITH_ESCALATION = Duration.ofHours(1);

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

  /** Whether anything can be due before the deadline of what is asked now. */
  boolean leavesTimeForMore() {
    return policy.timeout().compareTo(SHORTEST_WITH_REMINDERS) >= 0;
  }

  /**
   * When those who were asked are reminded next; empty for never, as where there is little time.
   *
   * @param deadline as it was reckoned when it was asked
   * @param after only later than this
   */
  Optional<Instant> reminder(Instant askedAt, Instant deadline, Instant after) {
    return parts(timing.reminders(), SHORTEST_WITH_REMINDERS, askedAt, deadline)
        .filter(moment -> moment.isAfter(after))
        .findFirst();
  }

  /** When others are asked too; empty for never. */
  Optional<Instant> escalation(Instant askedAt, Instant deadline) {
    return timing.group().isEmpty()
        ? Optional.empty()
        : parts(timing.escalation(), SHORTEST_WITH_ESCALATION, askedAt, deadline).findFirst();
  }

  /** Whatever the settings were when it was asked: parts of the time that there is. */
  private Stream<Instant> parts(
      Shares shares, Duration shortest, Instant askedAt, Instant deadline) {
    Duration time =
        countsBusinessHours()
            ? calendar.between(askedAt, deadline)
            : Duration.between(askedAt, deadline);
    return time.compareTo(shortest) < 0
        ? Stream.empty()
        : shares.of(time).stream()
            .map(part -> after(askedAt, part))
            .filter(moment -> moment.isBefore(deadline));
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
