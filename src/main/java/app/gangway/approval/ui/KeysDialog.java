package app.gangway.approval.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.dom.Element;

/** Shows the keys, and lets them be turned off: a single letter may be typed by accident. */
class KeysDialog extends Dialog {

  KeysDialog() {
    setHeaderTitle(getTranslation("approval.keys"));
    DescriptionList keys = new DescriptionList();
    keys.addClassName("keys");
    for (ApprovalKeys each : ApprovalKeys.values()) {
      DescriptionList.Term term = new DescriptionList.Term();
      term.getElement().appendChild(new Element("kbd").setText(each.key()));
      keys.add(term);
      keys.add(new DescriptionList.Description(getTranslation("approval.keys." + each)));
    }
    Checkbox on = new Checkbox(getTranslation("approval.keys.on"));
    on.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            UI.getCurrent().getPage().executeJs("window.gangway.turnKeys($0)", change.getValue());
          }
        });
    add(keys, on);
    Button close = new Button(getTranslation("approval.keys.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
    addOpenedChangeListener(
        opened ->
            UI.getCurrent()
                .getPage()
                .executeJs("return window.gangway.keysAreOn()")
                .then(Boolean.class, on::setValue));
  }
}
