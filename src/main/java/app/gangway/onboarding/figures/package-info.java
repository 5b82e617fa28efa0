/** What can be counted over many onboardings: read from the rows as they are, nothing is kept. */
@NamedInterface("figures")
@NullMarked
package app.gangway.onboarding.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
