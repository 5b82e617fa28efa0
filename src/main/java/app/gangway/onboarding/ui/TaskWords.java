package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.onboarding.task.Task;
import app.gangway.onboarding.task.TaskResult;
import app.gangway.onboarding.task.TaskResult.Refused;
import app.gangway.ui.Notices;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what has become of a deed on tasks. */
@Component
class TaskWords {

  /** More reasons than these nobody reads while a notice stands. */
  private static final int TOLD = 3;

  private final StepTitles titles;

  TaskWords(StepTitles titles) {
    this.titles = titles;
  }

  /**
   * @param done the key of how many it was done to
   */
  void tell(String done, TaskResult result) {
    String text = translate(done, result.done());
    if (result.refused().isEmpty()) {
      Notices.done(text);
      return;
    }
    String reasons =
        result.refused().stream().limit(TOLD).map(this::reason).collect(Collectors.joining(" "));
    Notices.refused(
        translate("task.refused", text, result.refused().size(), reasons)
            + (result.refused().size() > TOLD ? " …" : ""));
  }

  private String reason(Refused refused) {
    Task task = refused.task();
    if (task == null) {
      return translate("step.late");
    }
    String which = translate("task.which", titles.title(task.version(), task.step()), task.hire());
    String key = "task.refused." + refused.reason();
    return refused.by() == null
        ? translate(key, which)
        : translate(key + ".by", which, refused.by());
  }
}
