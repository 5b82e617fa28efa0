package app.gangway.process.ui;

import app.gangway.process.ProcessOverview;
import app.gangway.process.definition.Condition;
import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.ProcessDefinition;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a process is for; what is changed here is written into the text of the draft. */
class AudienceTab extends Div {

  private static final int MOST = 50;
  private static final Condition EVERYBODY = new Condition(List.of(), List.of(), List.of());

  private final DefinitionTab definition;
  private final StepChoices choices;
  private final Paragraph state = new Paragraph();
  private final Div list = new Div();
  private final Div wrong = new Div();
  private final Button add =
      new Button(getTranslation("process.audience.add"), VaadinIcon.PLUS.create(), click -> add());
  private final List<AudienceRow> rows = new ArrayList<>();
  private @Nullable ProcessDefinition base;
  private @Nullable String shown;

  /**
   * @param definition holds the text of the draft
   */
  AudienceTab(DefinitionTab definition, StepChoices choices) {
    this.definition = definition;
    this.choices = choices;
    state.addClassName("secondary");
    wrong.addClassName("error-text");
    wrong.getElement().setAttribute("lang", "en");
    list.addClassName("stack");
    Div actions = new Div(add);
    actions.addClassName("actions");
    Div card = new Div(state, list, wrong, actions);
    card.addClassNames("card", "definition");
    add(card);
  }

  /** What stands in the text of the definition now; changes nothing where nothing has changed. */
  void show(ProcessOverview process) {
    boolean isDraft = definition.read().isPresent();
    String now = isDraft + definition.json();
    if (!now.equals(shown)) {
      shown = now;
      base = definition.definition().orElse(null);
      boolean isFixed = !isDraft || process.isStandard() && isForNobodyElse();
      state.setText(getTranslation(told(process)));
      list.setVisible(base != null);
      add.setVisible(!isFixed && base != null && !process.isStandard());
      fill(isFixed);
    }
    mark();
  }

  private boolean isForNobodyElse() {
    return base == null || base.audience().isEmpty();
  }

  private String told(ProcessOverview process) {
    if (process.isStandard()) {
      return "process.audience.rest";
    }
    return base == null ? "process.steps.unreadable" : "process.audience.meaning";
  }

  private void fill(boolean readOnly) {
    rows.clear();
    list.removeAll();
    if (base != null) {
      KnownWords known = KnownWords.of(base, choices.places());
      base.audience().forEach(condition -> put(condition, known, readOnly));
    }
  }

  private AudienceRow put(Condition condition, KnownWords known, boolean readOnly) {
    AudienceRow row = new AudienceRow(this::write, this::remove, readOnly);
    row.show(condition, known);
    rows.add(row);
    list.add(row);
    return row;
  }

  private void add() {
    if (base != null && rows.size() < MOST) {
      AudienceRow row = put(EVERYBODY, KnownWords.of(base, choices.places()), false);
      write();
      row.focus();
    }
  }

  private void remove(AudienceRow row) {
    rows.remove(row);
    list.remove(row);
    write();
    add.focus();
  }

  private void write() {
    if (base != null) {
      base =
          new ProcessDefinition(
              rows.stream().map(AudienceRow::condition).toList(), base.steps(), base.equipment());
      String json = DefinitionJson.writePretty(base);
      shown = true + json;
      definition.type(json);
    }
  }

  private void mark() {
    wrong.removeAll();
    FieldProblems.at(definition.found(), "for").stream()
        .filter(problem -> problem.place().equals("for"))
        .forEach(problem -> wrong.add(new Paragraph(problem.text())));
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).mark("for[%d]".formatted(i), definition.found());
    }
  }
}
