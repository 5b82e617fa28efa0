package app.gangway.mail;

import app.gangway.common.configuration.AboveZero;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a new hire is told of the first day.
 *
 * @param place where to come to; null to say nothing of it
 * @param time when to come, at that place
 * @param duration for how long
 * @param zone in which that place is; null for that of the server
 */
@ConfigurationProperties("gangway.first-day")
@Validated
public record FirstDay(
    @Nullable String place,
    @DefaultValue("09:00") LocalTime time,
    @DefaultValue("1h") @AboveZero Duration duration,
    @Nullable ZoneId zone) {

  /** Where to come to; empty to say nothing of it. */
  public Optional<String> where() {
    return Optional.ofNullable(place).filter(text -> !text.isBlank());
  }

  /** When the first day begins for whoever starts on this day. */
  public Instant begin(LocalDate startDate) {
    return startDate.atTime(time).atZone(zone == null ? ZoneId.systemDefault() : zone).toInstant();
  }
}
