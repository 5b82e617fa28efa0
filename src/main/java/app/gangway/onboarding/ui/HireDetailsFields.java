package app.gangway.onboarding.ui;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHireField;
import app.gangway.ui.TypedInput;
import app.gangway.ui.language.Languages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.TextRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of a new hire that may be left out; closed at first, so that nobody has to pass them.
 */
class HireDetailsFields extends NativeDetails {

  private final Map<NewHireField, HasValue<?, String>> fields = new EnumMap<>(NewHireField.class);
  private final Div content = new Div();
  private final SerializableRunnable opened;

  /**
   * @param opened is told when they are opened for the first time
   * @param changed is told of each change
   */
  HireDetailsFields(
      UsedDetails used,
      Languages languages,
      SerializableRunnable opened,
      SerializableRunnable changed) {
    this.opened = opened;
    addClassName("more-fields");
    setSummaryText(getTranslation("newhire.more"));
    addContent();
    choice(NewHireField.DEPARTMENT, "newhire.department", used.departments());
    choice(NewHireField.LOCATION, "newhire.location", used.locations());
    text(NewHireField.MANAGER, "newhire.manager");
    text(NewHireField.MANAGER_EMAIL, "newhire.managerEmail")
        .getElement()
        .setAttribute("inputmode", "email");
    ComboBox<String> language =
        choice(
            NewHireField.LOCALE,
            "newhire.locale",
            languages.locales().stream().map(Locale::toLanguageTag).toList());
    language.setHelperText(getTranslation("newhire.locale.hint"));
    language.setRenderer(
        new TextRenderer<>(tag -> "%s · %s".formatted(tag, DetailsFacts.language(tag))));
    fields.forEach(
        (field, input) ->
            input.addValueChangeListener(
                change -> {
                  check(field);
                  changed.run();
                }));
  }

  /** What is closed is not there either: nothing reads it, and no key comes across it. */
  private void addContent() {
    content.setVisible(false);
    setContent(content);
    addToggleListener(
        toggle -> {
          if (toggle.isOpened()) {
            show();
          }
        });
  }

  /** Fills in what the fields held before, and shows it. */
  void fill(Map<String, String> texts) {
    fields.forEach(
        (field, input) -> {
          String text = texts.getOrDefault(field.column(), "");
          input.setValue(text.isEmpty() ? input.getEmptyValue() : text);
        });
    if (isUnsaved()) {
      open();
    }
  }

  /** Whether all that stands here is good; what is not says so, and is in sight. */
  boolean isGood() {
    boolean good = fields.keySet().stream().map(this::check).reduce(true, Boolean::logicalAnd);
    if (!good) {
      open();
    }
    return good;
  }

  /** For who has to mend what is not good. */
  void focusFirst() {
    fields.values().stream()
        .filter(input -> ((HasValidation) input).isInvalid())
        .findFirst()
        .ifPresent(input -> ((Focusable<?>) input).focus());
  }

  /** What stands here, provided that it is good. */
  HireDetails value() {
    Map<NewHireField, String> texts = new EnumMap<>(NewHireField.class);
    fields.keySet().forEach(field -> texts.put(field, text(field)));
    return HireDetails.of(texts);
  }

  /** The same, empty where something is not good; nothing is said of that. */
  Optional<HireDetails> peek() {
    boolean good =
        fields.keySet().stream()
            .allMatch(
                field -> text(field).isEmpty() || field.expectedInsteadOf(text(field)).isEmpty());
    return good ? Optional.of(value()) : Optional.empty();
  }

  boolean isUnsaved() {
    return fields.values().stream().anyMatch(input -> !input.isEmpty());
  }

  /** The fields, in their order. */
  Stream<Component> inputs() {
    return fields.values().stream().map(Component.class::cast);
  }

  private void open() {
    show();
    setOpen(true);
  }

  private void show() {
    if (!content.isVisible()) {
      content.setVisible(true);
      opened.run();
    }
  }

  private ComboBox<String> choice(NewHireField field, String label, Collection<String> suggested) {
    ComboBox<String> input = new ComboBox<>(getTranslation(label));
    input.setItems(suggested);
    input.setAllowCustomValue(true);
    input.addCustomValueSetListener(typed -> input.setValue(typed.getDetail()));
    input.setClearButtonVisible(true);
    input.setManualValidation(true);
    keep(field, input);
    return input;
  }

  private TextField text(NewHireField field, String label) {
    TextField input = new TextField(getTranslation(label));
    input.setMaxLength(field.maxLength());
    input.setAutocomplete(Autocomplete.OFF);
    input.setValueChangeMode(ValueChangeMode.LAZY);
    input.setManualValidation(true);
    keep(field, input);
    return input;
  }

  private void keep(NewHireField field, HasValue<?, String> input) {
    fields.put(field, input);
    TypedInput.keep((Component) input, field.column());
    ((HasSize) input).setWidthFull();
    content.add((Component) input);
  }

  private boolean check(NewHireField field) {
    Optional<String> wrong = FieldErrors.of(field, text(field));
    HasValidation input = (HasValidation) Objects.requireNonNull(fields.get(field));
    input.setErrorMessage(wrong.orElse(""));
    input.setInvalid(wrong.isPresent());
    return wrong.isEmpty();
  }

  private String text(NewHireField field) {
    String value = Objects.requireNonNull(fields.get(field)).getValue();
    return value == null ? "" : value;
  }
}
