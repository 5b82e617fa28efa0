package app.gangway.notification.task;

import static java.util.stream.Collectors.toMap;

import app.gangway.calendar.BusinessCalendar;
import app.gangway.calendar.Locations;
import app.gangway.common.Interval;
import app.gangway.onboarding.task.LocalMoment;
import app.gangway.onboarding.task.TaskTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The days on which people are told of tasks: those on which the house is at work. Which day a task
 * is due on is said by the clocks of its place.
 */
@Component
class TaskDays {

  /** After so many working days on which it was over already, a task is over for long. */
  private static final int LONG = 2;

  private final Locations locations;
  private final BusinessCalendar house;

  TaskDays(Locations locations) {
    this.locations = locations;
    this.house = locations.ofHouse();
  }

  /** Today, if it has opened and not closed yet. */
  Optional<TaskDay> atWork(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, house.zone());
    return house
        .hours(today)
        .filter(open -> !now.isBefore(open.since()) && now.isBefore(open.until()))
        .map(open -> of(today));
  }

  /** Today, else the next day of work. */
  TaskDay next(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, house.zone());
    return of(house.isOpen(today) ? today : house.plusWorkingDays(today, 1));
  }

  /** What is told on this day of work, whenever that is: what was over when it opened. */
  TaskDay of(LocalDate day) {
    LocalDate next = house.plusWorkingDays(day, 1);
    return new TaskDay(
        day,
        next,
        new TaskTimes(
            opening(day),
            opening(house.plusWorkingDays(day, -LONG)),
            end(day),
            end(next),
            opening(house.plusWorkingDays(day, -1))));
  }

  /** The day that this moment is on at a place. */
  LocalDate day(Instant moment, @Nullable String location) {
    return LocalDate.ofInstant(moment, locations.calendar(location).zone());
  }

  private LocalMoment end(LocalDate day) {
    return new LocalMoment(
        end(day, house),
        locations.names().stream()
            .collect(toMap(name -> name, name -> end(day, locations.calendar(name)))));
  }

  /** Not before people read of it, however far away the place is. */
  private Instant end(LocalDate day, BusinessCalendar place) {
    Instant end = day.plusDays(1).atStartOfDay(place.zone()).toInstant();
    Instant opening = opening(day);
    return end.isAfter(opening) ? end : opening;
  }

  private Instant opening(LocalDate day) {
    return house
        .hours(day)
        .map(Interval::since)
        .orElseGet(() -> day.atStartOfDay(house.zone()).toInstant());
  }
}
