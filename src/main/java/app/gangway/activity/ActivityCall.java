package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import java.util.UUID;

/**
 * What an activity is told.
 *
 * @param activity the name of the activity
 * @param onboardingId that it is a step of
 * @param idempotencyKey the same over all attempts of this step of this onboarding
 * @param attempt counted from 1
 */
public record ActivityCall(
    String activity, NewHire hire, UUID onboardingId, String idempotencyKey, int attempt) {}
