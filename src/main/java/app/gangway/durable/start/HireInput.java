package app.gangway.durable.start;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;

/**
 * A new hire as a machine sent one.
 *
 * @param details what else is known of the new hire
 * @param json word for word, with whatever else it holds
 */
public record HireInput(NewHire hire, HireDetails details, String json) {

  /** One of whom nothing else is known. */
  public HireInput(NewHire hire, String json) {
    this(hire, HireDetails.NONE, json);
  }
}
