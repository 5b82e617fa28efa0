package app.gangway.onboarding.ui;

import app.gangway.calendar.BusinessCalendar;
import app.gangway.common.newhire.WhiteSpace;
import app.gangway.onboarding.execution.NewTask;
import app.gangway.ui.Notices;
import app.gangway.ui.language.ComponentTexts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what more is to be done for one new hire. */
class AddTaskDialog extends Dialog {

  /** As what a process says is due on a day. */
  private static final LocalTime DUE = LocalTime.of(8, 0);

  private final TextField title = new TextField();
  private final ComboBox<String> owner = new ComboBox<>();
  private final DatePicker due = new DatePicker();
  private final Checkbox required = new Checkbox(true);
  private final transient BusinessCalendar calendar;
  private final SerializablePredicate<NewTask> confirmed;

  /**
   * @param calendar of where the new hire is
   * @param groups to choose from; another can be typed
   * @param confirmed is given the task; false if it came too late
   */
  AddTaskDialog(
      String name,
      BusinessCalendar calendar,
      List<String> groups,
      SerializablePredicate<NewTask> confirmed) {
    this.calendar = calendar;
    this.confirmed = confirmed;
    setHeaderTitle(getTranslation("task.add.title", name));
    title.setLabel(getTranslation("task.add.what"));
    title.setMaxLength(NewTask.TITLE_MAX);
    title.setRequiredIndicatorVisible(true);
    title.setAutofocus(true);
    owner.setLabel(getTranslation("task.add.owner"));
    owner.setHelperText(getTranslation("task.add.owner.help"));
    owner.setItems(groups);
    owner.setClearButtonVisible(true);
    owner.setAllowCustomValue(true);
    owner.addCustomValueSetListener(typed -> owner.setValue(typed.getDetail()));
    due.setLabel(getTranslation("task.add.due"));
    due.setI18n(ComponentTexts.datePicker());
    due.setClearButtonVisible(true);
    required.setLabel(getTranslation("task.add.required"));
    VerticalLayout fields = new VerticalLayout(title, owner, due, required);
    fields.setPadding(false);
    fields.setAlignItems(VerticalLayout.Alignment.STRETCH);
    add(fields);
    Button cancel = new Button(getTranslation("component.cancel"), click -> close());
    Button confirm = new Button(getTranslation("task.add"), click -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(cancel, confirm);
  }

  private void confirm() {
    String what = WhiteSpace.strip(title.getValue());
    if (what.isEmpty()) {
      title.setErrorMessage(getTranslation("task.add.what.missing"));
      title.setInvalid(true);
      title.focus();
      return;
    }
    if (due.isInvalid()) {
      due.focus();
      return;
    }
    String group = owner.getValue() == null ? "" : WhiteSpace.strip(owner.getValue());
    if (group.length() > NewTask.OWNER_MAX) {
      owner.setErrorMessage(getTranslation("task.add.owner.long", NewTask.OWNER_MAX));
      owner.setInvalid(true);
      owner.focus();
      return;
    }
    close();
    NewTask task =
        new NewTask(what, group.isEmpty() ? null : group, at(due.getValue()), required.getValue());
    if (!confirmed.test(task)) {
      Notices.refused(getTranslation("task.add.refused"));
    }
  }

  private @Nullable Instant at(@Nullable LocalDate day) {
    return day == null ? null : day.atTime(DUE).atZone(calendar.zone()).toInstant();
  }
}
