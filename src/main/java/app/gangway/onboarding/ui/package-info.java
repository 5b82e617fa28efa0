/** The pages of the onboardings. */
@NullMarked
package app.gangway.onboarding.ui;

import org.jspecify.annotations.NullMarked;
