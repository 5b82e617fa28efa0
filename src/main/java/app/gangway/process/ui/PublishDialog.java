package app.gangway.process.ui;

import app.gangway.process.definition.Problem;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;

/** Asks what has changed before a draft is published, and says why it is not. */
class PublishDialog extends Dialog {

  private static final int NOTE_MAX = 500;

  private final TextField note = new TextField(getTranslation("process.publish.note"));
  private final ProblemList problems = new ProblemList();
  private final SerializableFunction<String, List<Problem>> publish;

  /**
   * @param publish is given the note; says what is wrong, and nothing if there is nothing more to
   *     ask
   */
  PublishDialog(int number, SerializableFunction<String, List<Problem>> publish) {
    this.publish = publish;
    setHeaderTitle(getTranslation("process.publish.title", number));
    setWidth("34rem");
    note.setMaxLength(NOTE_MAX);
    note.setWidthFull();
    note.setAutofocus(true);
    add(new Paragraph(getTranslation("process.publish.text")), note, problems);
    Button cancel = new Button(getTranslation("component.cancel"), click -> close());
    Button confirm = new Button(getTranslation("process.publish"), click -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.addClickShortcut(Key.ENTER).listenOn(note);
    getFooter().add(cancel, confirm);
  }

  private void confirm() {
    List<Problem> found = publish.apply(note.getValue().strip());
    if (found.isEmpty()) {
      close();
      return;
    }
    List<Problem> ofDraft = found.stream().filter(each -> !isOfNote(each)).toList();
    boolean isNoteWrong = found.stream().anyMatch(PublishDialog::isOfNote);
    note.setErrorMessage(getTranslation("process.publish.note.needed"));
    note.setInvalid(isNoteWrong);
    problems.show(getTranslation("process.publish.refused"), ofDraft);
    if (isNoteWrong) {
      note.focus();
    } else {
      problems.focus();
    }
  }

  private static boolean isOfNote(Problem problem) {
    return problem.place().equals("note");
  }
}
