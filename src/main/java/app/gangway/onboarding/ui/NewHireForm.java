package app.gangway.onboarding.ui;

import static app.gangway.common.newhire.WhiteSpace.strip;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.TypedDate;
import app.gangway.ui.TypedInput;
import app.gangway.ui.UnsavedInput;
import app.gangway.ui.language.Languages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.BinderValidationStatus;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The four fields of a new hire, and those that may be left out; each says what is wrong with what
 * stands in it.
 */
class NewHireForm extends Div {

  private static final String NAME = "name";
  private static final String EMAIL = "email";
  private static final String START_DATE = "startdate";
  private static final String ROLE = "role";

  private final TextField name = new TextField(getTranslation("newhire.name"));
  private final TextField email = new TextField(getTranslation("newhire.email"));
  private final StartDateField startDate;
  private final ComboBox<String> role = new ComboBox<>(getTranslation("newhire.role"));
  private final RoleQuestion question;
  private final HireDetailsFields details;
  private final Div actions = new Div();
  private final Binder<Draft> binder = new Binder<>();
  private final Draft draft = new Draft();
  private final SerializableRunnable changed;

  /**
   * @param roleHint what to know when a role is chosen
   * @param emailChanged gets each email that is typed, good or bad
   * @param changed is told whenever something else stands in a field
   */
  NewHireForm(
      Roles roles,
      UsedDetails used,
      Languages languages,
      String roleHint,
      Clock clock,
      SerializableConsumer<String> emailChanged,
      SerializableRunnable changed) {
    this.changed = changed;
    addClassName("form");
    startDate = new StartDateField(clock);
    question = new RoleQuestion(roles, this::take);
    details = new HireDetailsFields(used, languages, this::moveActions, this::markUnsaved);

    name.setAutofocus(true);
    name.setMaxLength(NewHire.NAME_MAX);
    name.setPlaceholder(getTranslation("newhire.name.example"));
    name.setValueChangeMode(ValueChangeMode.LAZY);
    email.setMaxLength(NewHire.EMAIL_MAX);
    email.setPlaceholder(getTranslation("newhire.email.example"));
    email.setAutocomplete(Autocomplete.OFF);
    email.getElement().setAttribute("inputmode", "email");
    email.setValueChangeMode(ValueChangeMode.LAZY);
    role.setItems(roles.suggested());
    role.setAllowCustomValue(true);
    role.addCustomValueSetListener(typed -> role.setValue(typed.getDetail()));
    role.setHelperText(roleHint);

    bind();
    email.addValueChangeListener(change -> emailChanged.accept(change.getValue()));
    role.addValueChangeListener(change -> question.about(stripped(change.getValue())));
    Stream.<HasValue<?, ?>>of(name, email, startDate, role)
        .forEach(field -> field.addValueChangeListener(change -> markUnsaved()));
    TypedInput.keep(name, NAME);
    TypedInput.keep(email, EMAIL);
    TypedInput.keep(startDate, START_DATE);
    TypedInput.keep(role, ROLE);
    actions.addClassName("actions");
    add(name, email, startDate, role, question, actions, details);
  }

  /**
   * Fills in what the fields held before.
   *
   * @param texts by the names under which they were kept
   */
  void fill(Map<String, String> texts) {
    name.setValue(texts.getOrDefault(NAME, ""));
    email.setValue(texts.getOrDefault(EMAIL, ""));
    startDate.setValue(TypedDate.of(texts.getOrDefault(START_DATE, "")).day());
    role.setValue(texts.getOrDefault(ROLE, "").isEmpty() ? null : texts.get(ROLE));
    details.fill(texts);
  }

  /**
   * Puts what is to be done below the fields. What may be left out comes after it: who has filled
   * in the four fields is one Tab away from the button. Once that is open it comes before it.
   */
  void addActions(Component notice, Component... buttons) {
    addComponentAtIndex(indexOf(actions), notice);
    actions.add(buttons);
  }

  /** The focus stays where it is, since what has it is not moved. */
  private void moveActions() {
    add(actions);
  }

  /** Enter in a field presses the button; elsewhere it is for whatever has the focus. */
  void submitWith(Button submit) {
    submit
        .addClickShortcut(Key.ENTER)
        .listenOn(
            Stream.concat(Stream.of(name, email, startDate, role), details.inputs())
                .toArray(Component[]::new));
  }

  /**
   * What stands in the fields, if it is all good. Else the focus goes to the first thing to mend or
   * to answer.
   */
  Optional<NewHire> read() {
    boolean restIsGood = details.isGood();
    if (!binder.writeBeanIfValid(draft)) {
      focusFirst(binder.validate());
      return Optional.empty();
    }
    if (startDate.isUnseen()) {
      startDate.focus();
      return Optional.empty();
    }
    if (question.isOpen()) {
      return Optional.empty();
    }
    if (!restIsGood) {
      details.focusFirst();
      return Optional.empty();
    }
    return Optional.of(new NewHire(draft.name, draft.email, draft.startDate, draft.role));
  }

  /** What stands in the fields, if it is all good; nothing is said of what is not. */
  Optional<NewHire> peek() {
    return binder.isValid() && details.peek().isPresent()
        ? Optional.of(
            new NewHire(
                name.getValue(), email.getValue(), startDate.getValue(), stripped(role.getValue())))
        : Optional.empty();
  }

  /** What else is known of the new hire that was {@linkplain #read read}. */
  HireDetails details() {
    return details.value();
  }

  /** Whether there is anything to lose. */
  boolean isUnsaved() {
    return Stream.<HasValue<?, ?>>of(name, email, startDate, role).anyMatch(f -> !f.isEmpty())
        || details.isUnsaved();
  }

  /** The buttons that answered are gone, so that the focus goes back to the field. */
  private void take(String meant) {
    role.setValue(meant);
    role.focus();
  }

  /** For the browser, which asks before the whole page is left. */
  private void markUnsaved() {
    UnsavedInput.mark(this, isUnsaved());
    changed.run();
  }

  private void bind() {
    binder
        .forField(name)
        .asRequired(getTranslation("newhire.enter.NAME"))
        .withValidator(rule(NewHireField.NAME))
        .bind(d -> d.name, (d, value) -> d.name = value);
    binder
        .forField(email)
        .asRequired(getTranslation("newhire.email.missing"))
        .withValidator(rule(NewHireField.EMAIL))
        .bind(d -> d.email, (d, value) -> d.email = value);
    binder
        .forField(startDate)
        .asRequired(getTranslation("newhire.startdate.missing"))
        .bind(d -> d.startDate, (d, value) -> d.startDate = value);
    binder
        .forField(role)
        .asRequired(getTranslation("newhire.enter.ROLE"))
        .withValidator(rule(NewHireField.ROLE))
        .bind(d -> d.role, (d, value) -> d.role = value);
  }

  private Validator<String> rule(NewHireField field) {
    return (value, context) ->
        FieldErrors.of(field, value).map(ValidationResult::error).orElseGet(ValidationResult::ok);
  }

  private static void focusFirst(BinderValidationStatus<Draft> checked) {
    checked.getFieldValidationErrors().stream()
        .map(error -> (HasElement) error.getField())
        .filter(Focusable.class::isInstance)
        .findFirst()
        .ifPresent(field -> ((Focusable<?>) field).focus());
  }

  private static String stripped(@Nullable String text) {
    return text == null ? "" : strip(text);
  }

  /** What is in the fields so far. */
  private static final class Draft {
    private String name = "";
    private String email = "";
    private LocalDate startDate = LocalDate.EPOCH;
    private String role = "";
  }
}
