package app.gangway.onboarding;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.onboarding.intake.OnboardingIntake;
import app.gangway.onboarding.intake.Planning;
import app.gangway.onboarding.intake.Submission;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of an onboarding: take it in, call it off, hold it up, run again what failed. */
@Service
@Transactional
public class OnboardingService implements ControlCommands {

  private final OnboardingIntake intake;
  private final Withdrawals withdrawals;
  private final Suspensions suspensions;
  private final Retries retries;
  private final StartDateChanges startDates;

  OnboardingService(
      OnboardingIntake intake,
      Withdrawals withdrawals,
      Suspensions suspensions,
      Retries retries,
      StartDateChanges startDates) {
    this.intake = intake;
    this.withdrawals = withdrawals;
    this.suspensions = suspensions;
    this.retries = retries;
    this.startDates = startDates;
  }

  /** Takes one in; its rows are safe when this returns, and its activities are on their way. */
  @RolesAllowed(Role.HR)
  public void submit(Submission submission, Planning plan, Actor actor) {
    submit(List.of(submission), plan, actor);
  }

  /** Takes many in, all or none. */
  @RolesAllowed(Role.HR)
  public void submit(List<Submission> submissions, Planning plan, Actor actor) {
    intake.take(submissions, plan, actor, null, written -> {});
  }

  /**
   * Calls a running onboarding off: what has not started does not start, what is at work ends.
   *
   * @return false when it had ended already
   */
  @RolesAllowed(Role.HR)
  public boolean withdraw(UUID id, Actor actor) {
    return withdraw(id, actor, null);
  }

  /**
   * The same for a reason.
   *
   * @param reason kept word for word; null for none
   */
  @Override
  @RolesAllowed(Role.HR)
  public boolean withdraw(UUID id, Actor actor, @Nullable String reason) {
    return withdrawals.withdraw(id, actor, reason);
  }

  /**
   * Holds a running onboarding up: what is at work ends, nothing more starts, and it does not end
   * itself. The clock of an approval goes on, and its decision counts.
   *
   * @param reason null for none
   * @return false when it had ended already, or is suspended already
   */
  @Override
  @RolesAllowed(Role.HR)
  public boolean suspend(UUID id, Actor actor, @Nullable String reason) {
    return suspensions.suspend(id, actor, reason);
  }

  /**
   * Lets a suspended onboarding go on from where it stands.
   *
   * @param reason null for none
   * @return false when it was not suspended
   */
  @Override
  @RolesAllowed(Role.HR)
  public boolean resume(UUID id, Actor actor, @Nullable String reason) {
    return suspensions.resume(id, actor, reason);
  }

  /**
   * Sends every failed activity of an onboarding on its way again; the fan-in follows once more.
   *
   * @return how many are on their way; 0 when none had failed
   */
  @RolesAllowed(Role.HR)
  public int runAgain(UUID id, Actor actor) {
    return runAgain(id, actor, null);
  }

  /**
   * The same for a reason.
   *
   * @param reason null for none
   */
  @Override
  @RolesAllowed(Role.HR)
  public int runAgain(UUID id, Actor actor, @Nullable String reason) {
    return retries.runAgain(id, actor, reason);
  }

  /**
   * Lets somebody start on another day: what is open is dated anew, and whoever was told the former
   * day is told this one.
   *
   * @return false if it was withdrawn, or starts on this day already
   */
  @RolesAllowed(Role.HR)
  public boolean changeStartDate(UUID id, LocalDate day, Actor actor) {
    return startDates.change(id, day, actor);
  }

  /** The steps whose dates that would change; nothing is changed by asking. */
  @RolesAllowed(Role.HR)
  @Transactional(readOnly = true)
  public List<MovedStep> previewStartDate(UUID id, LocalDate day) {
    return startDates.preview(id, day);
  }
}
