package app.gangway.approval.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/**
 * By what approvers are told beside the page. Kept by the browser: another one may stand where a
 * sound disturbs.
 */
class NoticesChoice extends Div {

  /** What a browser says of notifications, as {@code approvals.js} names it. */
  private static final List<String> ANSWERS =
      List.of("default", "granted", "denied", "insecure", "missing");

  private final Checkbox sound = new Checkbox(getTranslation("approval.notices.sound"));
  private final Checkbox background = new Checkbox(getTranslation("approval.notices.background"));

  NoticesChoice() {
    addClassName("notices-choice");
    sound.setHelperText(getTranslation("approval.notices.sound.hint"));
    // So that there is room for it before the browser has said which it is.
    background.setHelperText(getTranslation("approval.notices.background.default"));
    for (String answer : ANSWERS) {
      background
          .getElement()
          .setAttribute("data-" + answer, getTranslation("approval.notices.background." + answer));
    }
    add(new Paragraph(getTranslation("approval.notices.hint")), sound, background);
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    attach.getUI().getPage().addJavaScript("context://approvals.js");
    attach.getUI().getPage().executeJs("window.gangway.told.choose($0, $1)", sound, background);
  }
}
