package app.gangway.onboarding.ui;

import app.gangway.onboarding.filters.SavedFilter;
import app.gangway.onboarding.filters.SavedFilters;
import app.gangway.ui.DestructiveDialog;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** Asks under which name the filters are to be saved; for one that is taken, whether to replace. */
final class SaveFiltersDialog extends Dialog {

  private final List<String> taken;
  private final Consumer<String> save;
  private final TextField name = new TextField(getTranslation("onboarding.saved.name"));

  /**
   * @param taken the names of those that are saved
   * @param save is told a name that can be used
   */
  SaveFiltersDialog(List<String> taken, Consumer<String> save) {
    this.taken = taken;
    this.save = save;
    setHeaderTitle(getTranslation("onboarding.saved.save.title"));
    setWidth("26rem");
    name.setWidthFull();
    name.setRequiredIndicatorVisible(true);
    name.setManualValidation(true);
    name.setAutofocus(true);
    name.setValueChangeMode(ValueChangeMode.EAGER);
    name.addValueChangeListener(change -> name.setInvalid(false));
    name.addKeyDownListener(Key.ENTER, enter -> save());
    add(name);
    Button confirm = new Button(getTranslation("onboarding.saved.confirm"), click -> save());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter()
        .add(new Button(getTranslation("onboarding.dialog.cancel"), click -> close()), confirm);
  }

  private void save() {
    String wanted = name.getValue().strip();
    if (wanted.isEmpty()) {
      refuse(getTranslation("onboarding.saved.name.missing"));
    } else if (wanted.length() > SavedFilter.NAME_MAX) {
      refuse(getTranslation("onboarding.saved.name.long", SavedFilter.NAME_MAX));
    } else if (taken.contains(wanted)) {
      askToReplace(wanted);
    } else if (taken.size() >= SavedFilters.MOST) {
      refuse(getTranslation("onboarding.saved.full", SavedFilters.MOST));
    } else {
      close();
      save.accept(wanted);
    }
  }

  private void refuse(String why) {
    name.setErrorMessage(why);
    name.setInvalid(true);
    name.focus();
  }

  private void askToReplace(String wanted) {
    new DestructiveDialog(
            getTranslation("onboarding.saved.replace.title", wanted),
            getTranslation("onboarding.saved.replace.text"),
            getTranslation("onboarding.saved.replace.confirm"),
            () -> {
              close();
              save.accept(wanted);
            })
        .open();
  }
}
