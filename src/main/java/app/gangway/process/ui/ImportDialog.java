package app.gangway.process.ui;

import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.Problem;
import app.gangway.ui.Notices;
import app.gangway.ui.language.ComponentTexts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes a definition as JSON, from a file or pasted. */
class ImportDialog extends Dialog {

  /** A character has no more bytes than this. */
  private static final int BYTES_MAX = 4 * DefinitionJson.LENGTH_MAX;

  private final TextArea text = new TextArea(getTranslation("process.import.text"));
  private final ProblemList problems = new ProblemList();
  private final SerializableFunction<String, List<Problem>> take;

  /**
   * @param hint what becomes of it
   * @param take is given the text; says what is wrong, and nothing if it was taken
   */
  ImportDialog(String hint, SerializableFunction<String, List<Problem>> take) {
    this.take = take;
    setHeaderTitle(getTranslation("process.import"));
    setWidth("46rem");
    text.setWidthFull();
    text.setMaxLength(DefinitionJson.LENGTH_MAX);
    text.addClassNames("code", "written-ltr");
    text.getElement().setAttribute("spellcheck", "false");
    Div content = new Div(new Paragraph(hint), upload(), text, problems);
    content.addClassName("stack");
    add(content);
    Button cancel = new Button(getTranslation("component.cancel"), click -> close());
    Button confirm = new Button(getTranslation("process.import.confirm"), click -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(cancel, confirm);
  }

  private Upload upload() {
    Upload upload = new Upload();
    upload.setUploadHandler(this::receive);
    upload.setI18n(ComponentTexts.upload());
    upload.setMaxFiles(1);
    upload.setMaxFileSize(BYTES_MAX);
    upload.setUploadButton(
        new Button(getTranslation("process.import.file"), VaadinIcon.UPLOAD.create()));
    upload.setDropLabel(new Span(getTranslation("process.import.drop")));
    upload.addFileRejectedListener(
        rejected ->
            Notices.refused(getTranslation("process.import.rejected", rejected.getFileName())));
    return upload;
  }

  private void receive(UploadEvent event) throws IOException {
    byte[] file = event.getInputStream().readNBytes(BYTES_MAX + 1);
    String read = new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    event.getUI().access(() -> text.setValue(read));
  }

  private void confirm() {
    List<Problem> found = take.apply(text.getValue());
    if (found.isEmpty()) {
      close();
    } else {
      problems.show(getTranslation("process.import.refused"), found);
      problems.focus();
    }
  }
}
