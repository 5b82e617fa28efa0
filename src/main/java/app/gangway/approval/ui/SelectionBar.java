package app.gangway.approval.ui;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Decision;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Selects approvals, and decides on those that are selected; there where more than one waits. */
class SelectionBar extends Div {

  private final Checkbox all = new Checkbox(getTranslation("approval.selectAll"));
  private final TextField remark = new TextField();
  private final Button approve = new Button();
  private final Button decline = new Button();

  /**
   * @param select is told whether all are to be selected, or none
   * @param decide gets the decision, and the comment for those that have none of their own
   */
  SelectionBar(Consumer<Boolean> select, BiConsumer<Decision, String> decide) {
    addClassName("selection-bar");
    all.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            select.accept(change.getValue());
          }
        });
    remark.setPlaceholder(getTranslation("approval.comment.ofAll"));
    remark.setAriaLabel(getTranslation("approval.comment.ofAll.label"));
    remark.setMaxLength(ApprovalService.REMARK_MAX);
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    approve.addClickListener(click -> decide(Decision.APPROVE, decide));
    decline.addClickListener(click -> decide(Decision.DECLINE, decide));
    add(all, remark, approve, decline);
  }

  private void decide(Decision decision, BiConsumer<Decision, String> decide) {
    String comment = remark.getValue();
    remark.clear();
    decide.accept(decision, comment);
  }

  /**
   * @param selected how many are
   * @param possible how many could be
   */
  void show(long selected, long possible) {
    setVisible(possible > 1);
    all.setValue(selected > 0 && selected == possible);
    all.setIndeterminate(selected > 0 && selected < possible);
    remark.setVisible(selected > 0);
    approve.setVisible(selected > 0);
    decline.setVisible(selected > 0);
    approve.setText(getTranslation("approval.approve.selected", selected));
    decline.setText(getTranslation("approval.decline.selected", selected));
  }
}
