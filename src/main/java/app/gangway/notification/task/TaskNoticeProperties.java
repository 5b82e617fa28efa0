package app.gangway.notification.task;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How people are told of tasks.
 *
 * @param way in which those are told whose tasks are due
 */
@ConfigurationProperties("gangway.tasks")
public record TaskNoticeProperties(@Name("notify") @DefaultValue("mail") Way way) {

  /** How somebody is told which tasks are due. */
  public enum Way {
    /** Once a working day. */
    MAIL,
    NONE
  }
}
