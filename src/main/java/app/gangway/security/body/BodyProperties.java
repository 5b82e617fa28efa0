package app.gangway.security.body;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a body may take.
 *
 * @param timeout for the whole of it, from when somebody begins to read it
 * @param bytesPerSecond where large ones are taken they get a second more for so many bytes that
 *     have come
 * @param drain how long the rest of a refused body is still taken off the line, for the answer to
 *     be read
 */
@ConfigurationProperties("gangway.http.body")
@Validated
record BodyProperties(
    @DefaultValue("30s") @DurationMin(millis = 1) Duration timeout,
    @DefaultValue("16384") @Min(1) int bytesPerSecond,
    @DefaultValue("10s") @DurationMin(millis = 1) Duration drain) {}
