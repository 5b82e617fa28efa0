package app.gangway.onboarding;

/**
 * Where an onboarding stands.
 *
 * <p>{@code RUNNING ⇄ WAITING}, {@code RUNNING → COMPLETED | FAILED}, {@code RUNNING | WAITING →
 * WITHDRAWN}, and {@code FAILED → RUNNING} when what failed is run again. Whether it is suspended
 * is told apart: it may be while it runs and while it waits.
 */
public enum OnboardingStatus {
  /** Activities are queued or at work. */
  RUNNING,
  /** At least one activity waits for an approval; the others go on. */
  WAITING,
  /** All activities settled, none failed; an order may have been declined. */
  COMPLETED,
  /** All activities settled, at least one failed for good. */
  FAILED,
  /** A person called it off. */
  WITHDRAWN;

  public boolean isEnded() {
    return this == COMPLETED || this == FAILED || this == WITHDRAWN;
  }
}
