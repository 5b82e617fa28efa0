package app.gangway.approval.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;

/** Where approvers choose by what they are told, without leaving the page. */
class NoticesDialog extends Dialog {

  NoticesDialog() {
    setHeaderTitle(getTranslation("approval.notices"));
    setMaxWidth("min(32rem, 100vw - 2rem)");
    add(new NoticesChoice());
    Button close = new Button(getTranslation("approval.keys.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }
}
