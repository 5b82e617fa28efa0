package app.gangway.mail.ui;

import app.gangway.mail.template.Placeholder;
import app.gangway.mail.template.TemplateProblem;
import app.gangway.mail.template.TemplateProblem.Part;
import app.gangway.mail.template.TemplateWords;
import app.gangway.ui.TypedInput;
import app.gangway.ui.UnsavedInput;
import app.gangway.ui.language.TextDirection;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where words are written; each field says what is wrong with what stands in it. */
class TemplateFields extends Div {

  private static final String SUBJECT = "subject";
  private static final String BODY = "body";

  /** A pause in typing. */
  private static final int PAUSE_MILLIS = 400;

  private final TextField subject = new TextField(getTranslation("mail.subject"));
  private final TextArea body = new TextArea(getTranslation("mail.body"));
  private TemplateWords saved = new TemplateWords("", "");

  /**
   * @param name of what is written, and of who writes it
   * @param typed called after a pause in typing
   */
  TemplateFields(Locale language, String name, Runnable typed) {
    addClassName("template-fields");
    subject.setMaxLength(TemplateWords.SUBJECT_MAX);
    subject.setValueChangeMode(ValueChangeMode.LAZY);
    subject.setValueChangeTimeout(PAUSE_MILLIS);
    body.setMaxLength(TemplateWords.BODY_MAX);
    body.setValueChangeMode(ValueChangeMode.LAZY);
    body.setValueChangeTimeout(PAUSE_MILLIS);
    body.setHelperText(getTranslation("mail.body.hint", placeholders(), Placeholder.PLACE.tag()));
    // The fields' own attribute follows the page.
    addClassName("written-" + TextDirection.of(language));
    subject.getElement().setAttribute("lang", language.toLanguageTag());
    body.getElement().setAttribute("lang", language.toLanguageTag());
    subject.addValueChangeListener(change -> changed(typed));
    body.addValueChangeListener(change -> changed(typed));
    TypedInput.keep(subject, SUBJECT);
    TypedInput.keep(body, BODY);
    TypedInput.restore(
        this,
        name,
        texts -> {
          subject.setValue(texts.getOrDefault(SUBJECT, subject.getValue()));
          body.setValue(texts.getOrDefault(BODY, body.getValue()));
        });
    UnsavedInput.guard(this);
    add(subject, body);
  }

  private static String placeholders() {
    return Stream.of(Placeholder.values()).map(Placeholder::tag).collect(Collectors.joining(" "));
  }

  private void changed(Runnable typed) {
    UnsavedInput.mark(this, isUnsaved());
    typed.run();
  }

  /** Puts in words that are kept elsewhere. */
  void show(TemplateWords words) {
    saved = words;
    subject.setValue(words.subject());
    body.setValue(words.body());
    UnsavedInput.mark(this, false);
  }

  TemplateWords words() {
    return new TemplateWords(subject.getValue(), body.getValue());
  }

  boolean isUnsaved() {
    return !words().equals(saved);
  }

  /** Says at each field what is wrong there; nothing for those where nothing is. */
  void show(List<TemplateProblem> problems) {
    mark(subject, of(Part.SUBJECT, problems));
    mark(body, of(Part.BODY, problems));
  }

  void focusFirst(List<TemplateProblem> problems) {
    if (of(Part.SUBJECT, problems).isEmpty()) {
      body.focus();
    } else {
      subject.focus();
    }
  }

  private static List<TemplateProblem> of(Part part, List<TemplateProblem> problems) {
    return problems.stream().filter(problem -> problem.part() == part).toList();
  }

  private void mark(HasValidation field, List<TemplateProblem> problems) {
    field.setErrorMessage(
        problems.stream()
            .map(
                problem ->
                    getTranslation(
                        "mail.problem." + problem.code(), problem.line(), problem.what()))
            .collect(Collectors.joining(" · ")));
    field.setInvalid(!problems.isEmpty());
  }
}
