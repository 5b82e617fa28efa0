package app.gangway.approval;

import app.gangway.common.configuration.AboveZero;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * How long an approval waits for a person, and how people are told of it. Which roles need one is
 * the check's to say.
 *
 * @param timeout from the check's answer to the deadline; 90 s as in the tutorial
 * @param ways by which approvers are told
 */
@ConfigurationProperties("gangway.approval")
@Validated
public record ApprovalPolicy(
    @DefaultValue("90s") @AboveZero Duration timeout,
    @Name("notify") @DefaultValue({"mail", "browser"}) Set<Way> ways) {

  /** How somebody is told that an order waits for them. */
  public enum Way {
    MAIL,
    /** In a page that they have open. */
    BROWSER,
    /** In the chat of the group that decides. */
    CHAT
  }
}
