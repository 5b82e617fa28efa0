package app.gangway.mail.template;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a new hire is told of the first day.
 *
 * @param place where to come to; null to say nothing of it
 */
@ConfigurationProperties("gangway.first-day")
record FirstDay(@Nullable String place) {}
