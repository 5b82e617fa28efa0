package app.gangway.process.ui;

import app.gangway.activity.Activities;
import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessService;
import app.gangway.process.ProcessVersion;
import app.gangway.process.VersionStatus;
import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of a draft, to be changed row by row; else those of what is published. */
class StepsTab extends Div {

  private final ProcessService processes;
  private final DefinitionTab definition;
  private final StepList list;
  private final StepsEditor editor;
  private final Paragraph unreadable = new Paragraph(getTranslation("process.steps.unreadable"));
  private @Nullable String shown;

  /**
   * @param definition holds the text of the draft
   */
  StepsTab(
      ProcessService processes,
      DefinitionTab definition,
      Activities activities,
      ProcessWords words,
      StepChoices choices) {
    this.processes = processes;
    this.definition = definition;
    this.list = new StepList(activities, words);
    this.editor = new StepsEditor(choices, this::write);
    unreadable.addClassName("card");
    add(list, unreadable, editor);
  }

  /** What stands in the text of the definition now; changes nothing where nothing has changed. */
  void show(ProcessOverview now) {
    boolean isDraft = definition.read().isPresent();
    Optional<ProcessDefinition> read = isDraft ? definition.definition() : Optional.empty();
    list.setVisible(!isDraft);
    unreadable.setVisible(isDraft && read.isEmpty());
    editor.setVisible(read.isPresent());
    if (!isDraft) {
      list.show(now.published());
    } else if (read.isPresent() && !definition.json().equals(shown)) {
      editor.show(read.get(), published(now.id()), definition.found());
    } else if (read.isPresent()) {
      editor.mark(definition.found());
    }
    shown = read.isPresent() ? definition.json() : null;
  }

  /** The keys that onboardings may know steps by. */
  private Set<String> published(UUID process) {
    return processes.versions(process).stream()
        .filter(version -> version.status() != VersionStatus.DRAFT)
        .map(ProcessVersion::definition)
        .flatMap(each -> each.steps().stream())
        .map(Step::key)
        .collect(Collectors.toSet());
  }

  private void write(ProcessDefinition written) {
    shown = DefinitionJson.writePretty(written);
    definition.type(shown);
  }

  void focus() {
    editor.focus();
  }
}
