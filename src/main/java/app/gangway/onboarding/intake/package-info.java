/**
 * How new hires become onboardings: whose email is taken, the plan, and the rows in one
 * transaction.
 */
@NamedInterface("intake")
@NullMarked
package app.gangway.onboarding.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
