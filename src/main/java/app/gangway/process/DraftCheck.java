package app.gangway.process;

import app.gangway.activity.Activities;
import app.gangway.common.newhire.LegibleText;
import app.gangway.process.definition.DefinitionCheck;
import app.gangway.process.definition.Problem;
import app.gangway.process.definition.ProcessDefinition;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must be right before something is kept or published. */
@Component
class DraftCheck {

  static final int TITLE_MAX = 100;
  static final int NOTE_MAX = 500;

  private final Activities activities;

  DraftCheck(Activities activities) {
    this.activities = activities;
  }

  /** Of a definition whose form is right; empty for one that can be published. */
  List<Problem> problems(ProcessDefinition definition, boolean isStandard) {
    return DefinitionCheck.problems(definition, isStandard, this::isKnown);
  }

  private boolean isKnown(String action) {
    return activities.find(action).isPresent();
  }

  /** Of a new process. */
  static List<Problem> problems(String code, String title) {
    List<Problem> problems = new ArrayList<>();
    if (!code.matches("[a-z0-9-]{1,40}")) {
      problems.add(
          new Problem(
              "code",
              "cannot be used; write lower-case letters, digits and hyphens, at most 40, such as"
                  + " sales"));
    }
    problems.addAll(problemsOfTitle(title));
    return problems;
  }

  /** Of what people are to call a process. */
  static List<Problem> problemsOfTitle(String title) {
    return title.isBlank() || !title.equals(LegibleText.line(title, TITLE_MAX))
        ? List.of(
            new Problem(
                "title",
                "cannot be used; write one line of at most %d characters".formatted(TITLE_MAX)))
        : List.of();
  }

  /** Of what a publisher says. */
  static List<Problem> problems(String note) {
    return note.isBlank() || !note.equals(LegibleText.line(note, NOTE_MAX))
        ? List.of(
            new Problem(
                "note",
                "write what has changed, on one line of at most %d characters".formatted(NOTE_MAX)))
        : List.of();
  }
}
