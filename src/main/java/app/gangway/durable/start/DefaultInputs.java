package app.gangway.durable.start;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.StartDates;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The inputs of instances that no machine started, as a machine would have sent them. */
public final class DefaultInputs {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DefaultInputs() {}

  /** Of somebody who came by form or file. */
  public static String of(NewHire hire) {
    return JSON.objectNode()
        .put(NewHireField.NAME.column(), hire.name())
        .put(NewHireField.EMAIL.column(), hire.email())
        .put(NewHireField.STARTDATE.column(), StartDates.format(hire.startDate()))
        .put(NewHireField.ROLE.column(), hire.role())
        .toString();
  }

  /** Of a file: its name and how many people it brought, who can be asked for one by one. */
  public static String ofFile(String title, int people) {
    return JSON.objectNode().put("file", title).put("rows", people).toString();
  }
}
