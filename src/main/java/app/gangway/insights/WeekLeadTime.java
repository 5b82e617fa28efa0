package app.gangway.insights;

import app.gangway.common.Days;
import app.gangway.onboarding.figures.LeadTime;
import org.jspecify.annotations.Nullable;

/**
 * How long those onboardings took that completed in one week.
 *
 * @param time null where none did
 */
public record WeekLeadTime(Days days, @Nullable LeadTime time) {}
