package app.gangway.onboarding.ui;

import static app.gangway.common.newhire.WhiteSpace.strip;
import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.Expectation;
import app.gangway.common.newhire.Invisible;
import app.gangway.common.newhire.NewHireField;
import java.util.Optional;

/** What fields of a form say of what stands in them. */
final class FieldErrors {

  private FieldErrors() {}

  /** What to enter instead; empty for what is good. */
  static Optional<String> of(NewHireField field, String typed) {
    return field.expectedInsteadOf(typed).map(expected -> error(expected, typed));
  }

  /** What was typed is shown where it is not what it looks like. */
  private static String error(Expectation expected, String typed) {
    String text = strip(typed);
    String right = translate("newhire.enter." + expected.code(), expected.arguments().toArray());
    return Invisible.isIn(text)
        ? translate("newhire.instead", right, Invisible.shown(text))
        : right;
  }
}
