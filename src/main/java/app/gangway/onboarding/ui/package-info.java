/** The pages of the onboardings. */
@NamedInterface("ui")
@NullMarked
package app.gangway.onboarding.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
