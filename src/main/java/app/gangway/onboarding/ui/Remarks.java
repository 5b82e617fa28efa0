package app.gangway.onboarding.ui;

import app.gangway.common.newhire.Invisible;
import app.gangway.common.newhire.OddDate;
import app.gangway.common.newhire.WhiteSpace;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What a form says below a field: what is wrong, and what is allowed but worth a second look. */
final class Remarks {

  private Remarks() {}

  /** What to enter instead. What was typed is shown where it is not what it looks like. */
  static String error(String expected, String typed) {
    String text = WhiteSpace.strip(typed);
    String right = "Enter " + expected;
    return Invisible.isIn(text) ? "%s, not \"%s\"".formatted(right, Invisible.shown(text)) : right;
  }

  static void pointOutOddDates(DatePicker field, Clock clock) {
    field.addValueChangeListener(
        change -> {
          LocalDate today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
          field.setHelperText(
              Optional.ofNullable(change.getValue())
                  .flatMap(day -> OddDate.of(day, today))
                  .map(Remarks::sentence)
                  .orElse(null));
        });
  }

  private static String sentence(OddDate why) {
    return switch (why) {
      case PAST -> "This day is in the past.";
      case FAR_AHEAD -> "This day is more than two years ahead.";
    };
  }

  /** A role is compared exactly when it is asked whether it needs an approval. */
  static void pointOutMisspelt(ComboBox<String> field, Roles roles) {
    String usual = field.getHelperText();
    field.addValueChangeListener(
        change -> {
          String typed = change.getValue() == null ? "" : WhiteSpace.strip(change.getValue());
          field.setHelperText(
              roles.meant(typed).map(meant -> misspelt(typed, meant)).orElse(usual));
        });
  }

  private static String misspelt(String typed, String meant) {
    return "Do you mean %s? \"%s\" is another role: case, spaces and invisible characters count."
        .formatted(meant, Invisible.shown(typed));
  }
}
