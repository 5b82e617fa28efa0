package app.gangway.imports;

import app.gangway.common.configuration.AboveZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How imports are kept.
 *
 * @param previewExpiry how long a preview waits for a yes, and a file for its columns to be
 *     assigned
 */
@ConfigurationProperties("gangway.import")
@Validated
record ImportProperties(@DefaultValue("24h") @AboveZero Duration previewExpiry) {}
