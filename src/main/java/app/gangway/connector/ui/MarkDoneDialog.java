package app.gangway.connector.ui;

import app.gangway.common.newhire.WhiteSpace;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;

/** Asks how somebody knows that an order is done. */
class MarkDoneDialog extends Dialog {

  private static final int REMARK_MAX = 500;

  private final TextField remark = new TextField(getTranslation("connector.markDone.remark"));
  private final SerializablePredicate<String> confirmed;

  /**
   * @param confirmed is given the remark; false if it had ended already
   */
  MarkDoneDialog(SerializablePredicate<String> confirmed) {
    this.confirmed = confirmed;
    setHeaderTitle(getTranslation("connector.markDone"));
    Paragraph meaning = new Paragraph(getTranslation("connector.markDone.meaning"));
    remark.setMaxLength(REMARK_MAX);
    remark.setWidthFull();
    remark.setAutofocus(true);
    add(meaning, remark);
    Button cancel = new Button(getTranslation("component.cancel"), click -> close());
    Button confirm = new Button(getTranslation("connector.markDone"), click -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.addClickShortcut(Key.ENTER).listenOn(remark);
    getFooter().add(cancel, confirm);
  }

  private void confirm() {
    String given = WhiteSpace.strip(remark.getValue());
    if (given.isEmpty()) {
      remark.setErrorMessage(getTranslation("connector.markDone.needed"));
      remark.setInvalid(true);
      remark.focus();
      return;
    }
    close();
    if (confirmed.test(given)) {
      Notices.done(getTranslation("connector.markDone.done"));
    } else {
      Notices.refused(getTranslation("connector.markDone.late"));
    }
  }
}
