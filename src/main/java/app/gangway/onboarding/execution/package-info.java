/**
 * How an activity is carried out: claim, perform, settle, fan in, retry; many of them in one
 * commit.
 */
@NamedInterface("execution")
@NullMarked
package app.gangway.onboarding.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
