/**
 * How an activity is carried out: claim, perform, settle, fan in, retry; many of them in one
 * commit.
 */
@NullMarked
package app.gangway.onboarding.execution;

import org.jspecify.annotations.NullMarked;
