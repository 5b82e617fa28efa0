package app.gangway.process.ui;

import app.gangway.process.definition.Condition;
import app.gangway.process.definition.Step;
import app.gangway.process.definition.StepKeys;
import app.gangway.ui.language.ComponentTexts;
import app.gangway.ui.language.Numbers;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One step, to be changed; what it does not show of it stays. */
class StepForm extends Div {

  private static final int KEY_MAX = 40;
  private static final int OWNER_MAX = 100;

  private final StepChoices choices;
  private final SerializableConsumer<Step> changed;
  private final H2 heading = new H2();
  private final TitleFields titles = new TitleFields(this::write);
  private final Select<String> action = new Select<>();
  private final OffsetField start = new OffsetField(getTranslation("process.start"), true);
  private final OffsetField due = new OffsetField(getTranslation("process.due"), false);
  private final ComboBox<String> owner = new ComboBox<>(getTranslation("process.owner"));
  private final MultiSelectComboBox<String> after =
      new MultiSelectComboBox<>(getTranslation("process.after"));
  private final Checkbox required = new Checkbox(getTranslation("process.step.required"));
  private final StepApproval approval = new StepApproval();
  private final ConditionFields when = new ConditionFields(this::write);
  private final TextField key = new TextField(getTranslation("process.step.key"));
  private @Nullable StepContext context;
  private boolean filling;

  /** What stands in its field is none, so the step keeps the one that it has. */
  private boolean isKeyBad;

  /**
   * @param changed is given the step after each change that somebody made
   */
  StepForm(StepChoices choices, SerializableConsumer<Step> changed) {
    this.choices = choices;
    this.changed = changed;
    addClassNames("card", "step-form");
    action.setLabel(getTranslation("process.step.do"));
    action.setItemLabelGenerator(choices::action);
    action.setManualValidation(true);
    owner.setAllowCustomValue(true);
    owner.setClearButtonVisible(true);
    owner.setManualValidation(true);
    owner.setHelperText(getTranslation("process.step.owner.hint"));
    owner.addCustomValueSetListener(typed -> own(typed.getDetail().strip()));
    after.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
    after.setI18n(ComponentTexts.multiSelect());
    after.setManualValidation(true);
    after.setItemLabelGenerator(this::titleOf);
    after.setHelperText(getTranslation("process.step.after.hint"));
    key.setMaxLength(KEY_MAX);
    key.setManualValidation(true);
    key.setValueChangeMode(ValueChangeMode.LAZY);
    key.addClassName("written-ltr");
    Stream.<HasValue<?, ?>>of(action, start, due, owner, after, required, approval, key)
        .forEach(field -> field.addValueChangeListener(change -> write()));
    H3 whom = new H3(getTranslation("process.when"));
    Div conditions = new Div(whom, when);
    conditions.addClassName("step-when");
    add(heading, titles, action, start, due, owner, after, required, approval, conditions, key);
  }

  private void own(String group) {
    if (group.length() <= OWNER_MAX) {
      owner.setValue(group);
    }
  }

  private String titleOf(String other) {
    return context == null
        ? other
        : context.definition().step(other).map(ProcessWords::title).orElse(other);
  }

  /** Shows a step, whatever stands here. */
  void show(StepContext shown) {
    context = shown;
    Step step = shown.step();
    filling = true;
    isKeyBad = false;
    titles.show(step, choices.languages(step));
    action.setItems(choices.actions(step.action()));
    action.setValue(step.action());
    start.show(step.start());
    due.show(step.due());
    owner.setItems(choices.groups());
    owner.setValue(step.owner());
    LinkedHashSet<String> before = new LinkedHashSet<>(shown.keysOfOthers());
    before.addAll(step.after());
    after.setItems(before);
    after.setValue(new LinkedHashSet<>(step.after()));
    required.setValue(step.required());
    when.show(
        step.when() == null ? new Condition(List.of(), List.of(), List.of()) : step.when(),
        KnownWords.of(shown.definition(), choices.places()));
    filling = false;
    refresh(shown);
  }

  /** Shows what has become of the same step by what was changed here. */
  void refresh(StepContext now) {
    context = now;
    Step step = now.step();
    heading.setText(
        getTranslation(
            "process.step.heading", Numbers.text(now.index() + 1), ProcessWords.title(step)));
    filling = true;
    approval.show(step, now.definition());
    if (!isKeyBad) {
      key.setValue(step.key());
    }
    filling = false;
    key.setReadOnly(now.isKeyFixed());
    key.setHelperText(
        getTranslation(now.isKeyFixed() ? "process.step.key.fixed" : "process.step.key.hint"));
    mark(now);
  }

  /** Says at each field what is wrong with it. */
  void mark(StepContext now) {
    titles.mark(now);
    FieldProblems.mark(action, now.problems(), now.place("do"));
    FieldProblems.mark(start, now.problems(), now.place("start"));
    FieldProblems.mark(due, now.problems(), now.place("due"));
    if (due.isInvalid()) {
      // Nothing else can be wrong with it, and the words of the list are those of JSON.
      due.setErrorMessage(getTranslation("process.step.due.early"));
    }
    FieldProblems.mark(owner, now.problems(), now.place("owner"));
    FieldProblems.mark(after, now.problems(), now.place("after"));
    FieldProblems.mark(approval, now.problems(), now.place("approval"));
    if (!isKeyBad) {
      FieldProblems.mark(key, now.problems(), now.place("key"));
    }
    when.mark(now.place("when"), now.problems());
  }

  private void write() {
    if (filling || context == null) {
      return;
    }
    Step before = context.step();
    Map<String, String> called = titles.titles();
    changed.accept(read(before, called, key(before, called)));
  }

  private Step read(Step before, Map<String, String> called, String named) {
    Condition condition = when.condition();
    boolean isForAll =
        condition.role().isEmpty()
            && condition.department().isEmpty()
            && condition.location().isEmpty();
    boolean isTask = action.getValue().equals(Step.TASK);
    return new Step(
        named,
        called,
        action.getValue(),
        isForAll ? null : condition,
        required.getValue(),
        start.getValue() == null ? before.start() : start.getValue(),
        due.getValue(),
        after(before),
        owner.getValue() == null || owner.getValue().isBlank() ? null : owner.getValue(),
        isTask && !before.isTask() ? null : approval.approval());
  }

  /** As they were, and the new ones behind. */
  private List<String> after(Step before) {
    List<String> keys = new ArrayList<>(before.after());
    keys.retainAll(after.getValue());
    after.getValue().stream().filter(each -> !keys.contains(each)).forEach(keys::add);
    return keys;
  }

  /** Made of the title as long as nobody has written another. */
  private String key(Step before, Map<String, String> called) {
    if (context == null || context.isKeyFixed()) {
      return before.key();
    }
    String typed = key.getValue().strip();
    List<String> taken = context.keysOfOthers();
    if (!typed.equals(before.key())) {
      boolean isTaken = taken.contains(typed);
      isKeyBad = isTaken || !StepKeys.isUsable(typed);
      key.setErrorMessage(
          getTranslation(isTaken ? "process.step.key.taken" : "process.code.needed"));
      key.setInvalid(isKeyBad);
      return isKeyBad ? before.key() : typed;
    }
    isKeyBad = false;
    return StepKeys.isMadeOf(before.key(), main(before.titles()))
            && !main(before.titles()).equals(main(called))
        ? StepKeys.of(main(called), taken)
        : before.key();
  }

  private static String main(Map<String, String> titles) {
    return titles.getOrDefault("en", titles.values().stream().findFirst().orElse(""));
  }

  void focus() {
    titles.focus();
  }
}
