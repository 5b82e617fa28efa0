package app.gangway.durable.start;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.StartDates;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The inputs of instances that no machine started, as a machine would have sent them. */
public final class DefaultInputs {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DefaultInputs() {}

  /** Of somebody who came by form or file. */
  public static String of(NewHire hire) {
    return of(hire, HireDetails.NONE);
  }

  /** The same, with what else is known of them. */
  public static String of(NewHire hire, HireDetails details) {
    ObjectNode input =
        JSON.objectNode()
            .put(NewHireField.NAME.column(), hire.name())
            .put(NewHireField.EMAIL.column(), hire.email())
            .put(NewHireField.STARTDATE.column(), StartDates.format(hire.startDate()))
            .put(NewHireField.ROLE.column(), hire.role());
    for (NewHireField field : NewHireField.optional()) {
      String text = details.text(field);
      if (text != null) {
        input.put(field.column(), text);
      }
    }
    return input.toString();
  }

  /** Of a file: its name and how many people it brought, who can be asked for one by one. */
  public static String ofFile(String title, int people) {
    return JSON.objectNode().put("file", title).put("rows", people).toString();
  }
}
