package app.gangway.approval;

import app.gangway.common.configuration.AboveZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long an approval waits for a person. Which roles need one is the check's to say.
 *
 * @param timeout from the check's answer to the deadline; 90 s as in the tutorial
 */
@ConfigurationProperties("gangway.approval")
@Validated
public record ApprovalPolicy(@DefaultValue("90s") @AboveZero Duration timeout) {}
