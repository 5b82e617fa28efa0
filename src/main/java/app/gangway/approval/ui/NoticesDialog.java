package app.gangway.approval.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * Where approvers choose by what they are told beside the page. Kept by the browser: another one
 * may stand where a sound disturbs.
 */
class NoticesDialog extends Dialog {

  /** What a browser says of notifications, as {@code approvals.js} names it. */
  private static final List<String> ANSWERS =
      List.of("default", "granted", "denied", "insecure", "missing");

  NoticesDialog() {
    setHeaderTitle(getTranslation("approval.notices"));
    setMaxWidth("min(32rem, 100vw - 2rem)");
    Checkbox sound = new Checkbox(getTranslation("approval.notices.sound"));
    sound.setHelperText(getTranslation("approval.notices.sound.hint"));
    Checkbox background = new Checkbox(getTranslation("approval.notices.background"));
    // So that there is room for it before the browser has said which it is.
    background.setHelperText(getTranslation("approval.notices.background.default"));
    for (String answer : ANSWERS) {
      background
          .getElement()
          .setAttribute("data-" + answer, getTranslation("approval.notices.background." + answer));
    }
    add(new Paragraph(getTranslation("approval.notices.hint")), sound, background);
    Button close = new Button(getTranslation("approval.keys.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
    addOpenedChangeListener(
        opened ->
            UI.getCurrent()
                .getPage()
                .executeJs("window.gangway.told.choose($0, $1)", sound, background));
  }
}
