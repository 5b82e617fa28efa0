package app.gangway.durable.events;

import app.gangway.approval.Decision;
import java.util.Locale;

/**
 * Something that a machine tells an instance.
 *
 * @param name of which upper and lower case are one
 * @param json its payload, word for word
 * @param approves whether the payload is exactly the text {@code approved}
 */
public record RaisedEvent(String name, String json, boolean approves) {

  /** The event that the tutorial's orchestration waits for. */
  public static final String APPROVAL = "ApprovalRequest";

  static final String APPROVAL_KEY = APPROVAL.toLowerCase(Locale.ROOT);

  public boolean isApproval() {
    return name.toLowerCase(Locale.ROOT).equals(APPROVAL_KEY);
  }

  Decision decision() {
    return decision(approves);
  }

  static Decision decision(boolean approves) {
    return approves ? Decision.APPROVE : Decision.DECLINE;
  }
}
