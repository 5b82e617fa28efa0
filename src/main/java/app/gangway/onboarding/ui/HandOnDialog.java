package app.gangway.onboarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks to whom tasks are to be handed on. */
final class HandOnDialog extends Dialog {

  private final ComboBox<Target> to = new ComboBox<>();
  private final TextField remark = new TextField();
  private final SerializableBiConsumer<@Nullable String, String> confirmed;

  /**
   * @param person null for the group
   */
  private record Target(@Nullable String person, String label) {}

  /**
   * @param people to whom they can be
   * @param confirmed is given one of them, or null for their groups, and the remark
   */
  HandOnDialog(
      int count, List<String> people, SerializableBiConsumer<@Nullable String, String> confirmed) {
    this.confirmed = confirmed;
    setHeaderTitle(getTranslation("task.handOn.title", count));
    to.setLabel(getTranslation("task.handOn.to"));
    to.setItems(
        Stream.concat(
                Stream.of(new Target(null, getTranslation("task.handOn.group"))),
                people.stream().map(name -> new Target(name, name)))
            .toList());
    to.setItemLabelGenerator(Target::label);
    to.setRequiredIndicatorVisible(true);
    to.setWidthFull();
    to.focus();
    remark.setLabel(getTranslation("step.remark.optional.label"));
    remark.setMaxLength(RemarkDialog.REMARK_MAX);
    remark.setWidthFull();
    add(to, remark);
    Button confirm = new Button(getTranslation("task.handOn"), click -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("component.cancel"), click -> close()), confirm);
  }

  private void confirm() {
    Target chosen = to.getValue();
    if (chosen == null) {
      to.setErrorMessage(getTranslation("task.handOn.to.needed"));
      to.setInvalid(true);
      to.focus();
      return;
    }
    close();
    confirmed.accept(chosen.person(), RemarkDialog.given(remark));
  }
}
