package app.gangway.process.ui;

import app.gangway.process.CreateResult;
import app.gangway.process.CreateResult.Created;
import app.gangway.process.CreateResult.Refused;
import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessService;
import app.gangway.process.definition.Problem;
import app.gangway.security.CurrentUser;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Asks for the title and the code of a new process, and goes to its page. */
class NewProcessDialog extends Dialog {

  private static final int TITLE_MAX = 100;
  private static final int CODE_MAX = 40;

  private final ProcessService processes;
  private final CurrentUser signedIn;
  private final TextField title = new TextField(getTranslation("process.title"));
  private final TextField code = new TextField(getTranslation("process.code"));

  NewProcessDialog(ProcessService processes, CurrentUser signedIn) {
    this.processes = processes;
    this.signedIn = signedIn;
    setHeaderTitle(getTranslation("process.new"));
    title.setMaxLength(TITLE_MAX);
    title.setAutofocus(true);
    title.setWidthFull();
    code.setMaxLength(CODE_MAX);
    code.setHelperText(getTranslation("process.code.hint"));
    code.setWidthFull();
    code.addClassName("written-ltr");
    Div fields = new Div(title, code);
    fields.addClassName("stack");
    add(fields);
    Button cancel = new Button(getTranslation("component.cancel"), click -> close());
    Button create = new Button(getTranslation("process.create"), click -> create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickShortcut(Key.ENTER).listenOn(fields);
    getFooter().add(cancel, create);
  }

  private void create() {
    String wanted = code.getValue().strip();
    CreateResult result = processes.create(wanted, title.getValue().strip(), signedIn.actor());
    if (result instanceof Created created) {
      getUI().ifPresent(ui -> ui.navigate(ProcessView.class, created.process().code()));
      close();
    } else if (result instanceof Refused refused) {
      show(refused.problems(), wanted);
    }
  }

  private void show(List<Problem> problems, String wanted) {
    boolean isTaken = processes.list().stream().map(ProcessOverview::code).anyMatch(wanted::equals);
    mark(title, problems, getTranslation("process.title.needed"));
    mark(code, problems, getTranslation(isTaken ? "process.code.taken" : "process.code.needed"));
    if (title.isInvalid()) {
      title.focus();
    } else {
      code.focus();
    }
  }

  private void mark(TextField field, List<Problem> problems, String text) {
    String place = field == title ? "title" : "code";
    field.setErrorMessage(text);
    field.setInvalid(problems.stream().anyMatch(each -> each.place().equals(place)));
  }
}
