package app.gangway.instance;

import app.gangway.newhire.NewHire;
import app.gangway.newhire.NewHireField;
import app.gangway.newhire.StartDates;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The inputs of instances that no machine started, as a machine would have sent them. */
final class Inputs {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Inputs() {}

  /** Of somebody who came by form or file. */
  static String of(NewHire hire) {
    return JSON.objectNode()
        .put(NewHireField.NAME.column(), hire.name())
        .put(NewHireField.EMAIL.column(), hire.email())
        .put(NewHireField.STARTDATE.column(), StartDates.format(hire.startDate()))
        .put(NewHireField.ROLE.column(), hire.role())
        .toString();
  }

  /** Of a file: its name and how many people it brought, who can be asked for one by one. */
  static String ofFile(String title, int people) {
    return JSON.objectNode().put("file", title).put("rows", people).toString();
  }
}
