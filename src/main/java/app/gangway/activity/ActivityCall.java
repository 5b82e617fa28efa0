package app.gangway.activity;

import app.gangway.common.newhire.NewHire;

/**
 * What an activity is told.
 *
 * @param idempotencyKey the same over all attempts of this step of this onboarding
 * @param attempt counted from 1
 */
public record ActivityCall(NewHire hire, String idempotencyKey, int attempt) {}
