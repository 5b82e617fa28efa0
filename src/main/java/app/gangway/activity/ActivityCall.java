package app.gangway.activity;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import java.util.UUID;

/**
 * What an activity is told.
 *
 * @param activity the name of the activity
 * @param details what else is known of the new hire
 * @param onboardingId that it is a step of
 * @param idempotencyKey the same over all attempts of this step of this onboarding
 * @param attempt counted from 1; one that was put off without an attempt has the number of the next
 * @param claim grows with each time that a worker takes the step
 */
public record ActivityCall(
    String activity,
    NewHire hire,
    HireDetails details,
    UUID onboardingId,
    String idempotencyKey,
    int attempt,
    int claim) {

  /** For somebody of whom nothing else is known. */
  public ActivityCall(
      String activity,
      NewHire hire,
      UUID onboardingId,
      String idempotencyKey,
      int attempt,
      int claim) {
    this(activity, hire, HireDetails.NONE, onboardingId, idempotencyKey, attempt, claim);
  }
}
