package app.gangway.notification.task;

import app.gangway.onboarding.task.TaskTimes;
import java.time.LocalDate;

/**
 * What people are told of on one day of work.
 *
 * @param day in the house
 * @param next the working day after it
 */
record TaskDay(LocalDate day, LocalDate next, TaskTimes times) {}
