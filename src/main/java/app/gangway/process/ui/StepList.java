package app.gangway.process.ui;

import app.gangway.activity.Activities;
import app.gangway.process.ProcessVersion;
import app.gangway.process.definition.Offset;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of a version, one below the other, to read. */
class StepList extends Div {

  private final Activities activities;
  private final ProcessWords words;
  private @Nullable String shown;

  StepList(Activities activities, ProcessWords words) {
    this.activities = activities;
    this.words = words;
    addClassName("process-steps");
  }

  /**
   * @param version null where there is none
   */
  void show(@Nullable ProcessVersion version) {
    String state =
        version == null ? "" : version.id() + " " + version.revision() + version.status();
    if (state.equals(shown)) {
      return;
    }
    shown = state;
    removeAll();
    if (version == null) {
      add(new Paragraph(getTranslation("process.steps.none")));
      return;
    }
    ProcessDefinition definition = version.definition();
    Paragraph which =
        new Paragraph(getTranslation("process.steps.of", ProcessWords.named(version)));
    which.addClassName("secondary");
    OrderedList list = new OrderedList();
    list.addClassName("steps");
    if (definition.isBuiltIn()) {
      which.setText(getTranslation("process.standard.builtIn"));
      addInstalled(list);
    } else {
      addSteps(list, definition);
    }
    add(which, list);
  }

  private void addInstalled(OrderedList list) {
    List<String> names = activities.names();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      StepCard card =
          new StepCard(i + 1, words.activity(name), getTranslation("process.do.activity.installed"))
              .with(getTranslation("process.start"), ProcessWords.offset(Offset.NOW));
      if (activities.withCheck().contains(name)) {
        card.badge(Tone.WAITING, getTranslation("process.approval.own"));
      }
      list.add(card);
    }
  }

  private void addSteps(OrderedList list, ProcessDefinition definition) {
    List<Step> steps = definition.steps();
    for (int i = 0; i < steps.size(); i++) {
      list.add(card(i + 1, steps.get(i), definition));
    }
  }

  private StepCard card(int number, Step step, ProcessDefinition definition) {
    StepCard card =
        new StepCard(number, ProcessWords.title(step), words.action(step.action()))
            .with(getTranslation("process.start"), ProcessWords.offset(step.start()));
    if (step.due() != null) {
      card.with(getTranslation("process.due"), ProcessWords.offset(step.due()));
    }
    if (!step.after().isEmpty()) {
      card.with(getTranslation("process.after"), titles(step.after(), definition));
    }
    if (step.owner() != null) {
      card.with(getTranslation("process.owner"), step.owner());
    }
    if (step.when() != null) {
      card.with(getTranslation("process.when"), ProcessWords.condition(step.when()));
    }
    if (!step.required()) {
      card.badge(Tone.QUEUED, getTranslation("process.optional"));
    }
    if (step.approval() != null) {
      card.badge(Tone.WAITING, getTranslation("process.approval.equipment"));
    }
    return card;
  }

  /** What the steps of these keys are called; the key where there is none such. */
  static String titles(List<String> keys, ProcessDefinition definition) {
    return keys.stream()
        .map(key -> definition.step(key).map(ProcessWords::title).orElse(key))
        .collect(Collectors.joining(", "));
  }
}
