package app.gangway.mail.ui;

import app.gangway.mail.template.PublishResult;
import app.gangway.mail.template.PublishResult.Outdated;
import app.gangway.mail.template.PublishResult.Published;
import app.gangway.mail.template.PublishResult.Refused;
import app.gangway.mail.template.RenderedMail;
import app.gangway.mail.template.TemplateProblem;
import app.gangway.mail.template.TemplateService;
import app.gangway.mail.template.TemplateVersion;
import app.gangway.mail.template.TemplateWords;
import app.gangway.mail.ui.ShownHires.ShownHire;
import app.gangway.security.CurrentUser;
import app.gangway.ui.CompareDialog;
import app.gangway.ui.CompareDialog.Side;
import app.gangway.ui.DestructiveDialog;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words in one language: written, looked at, published, and those before them. */
class TemplateEditor extends Div {

  private final Locale language;
  private final TemplateService templates;
  private final TrialSender trials;
  private final CurrentUser signedIn;
  private final TemplateFields fields;
  private final TemplatePreview preview;
  private final NewerVersion newer = new NewerVersion(this::compare, this::follow, this::load);
  private final Paragraph none = new Paragraph();
  private final H2 title = new H2(getTranslation("mail.versions"));
  private final VersionRows versions = new VersionRows(this::compare, this::askToRestore);

  /** What was the newest when these words were begun. */
  private int former;

  TemplateEditor(
      Locale language,
      TemplateService templates,
      List<ShownHire> hires,
      TrialSender trials,
      CurrentUser signedIn) {
    this.language = language;
    this.templates = templates;
    this.trials = trials;
    this.signedIn = signedIn;
    String name = "settings/mail " + language.toLanguageTag() + " " + signedIn.name();
    this.fields = new TemplateFields(language, name, this::render);
    this.preview = new TemplatePreview(hires, this::render);
    Button publish = new Button(getTranslation("mail.publish"), click -> publish());
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button send = new Button(getTranslation("mail.trial"), VaadinIcon.PAPERPLANE.create());
    send.addClickListener(click -> sendTrial());
    Div actions = new Div(publish, send);
    actions.addClassName("actions");
    Div writing = new Div(fields, actions);
    writing.addClassName("template-writing");
    Div both = new Div(writing, preview);
    both.addClassNames("card", "template");
    add(none, newer, both, title, versions);
    load();
  }

  /** Shows what has become of the words elsewhere, but for what is being typed. */
  void refresh() {
    List<TemplateVersion> all = templates.versions(language);
    int newest = all.isEmpty() ? 0 : all.get(0).number();
    if (newest != former && !fields.isUnsaved()) {
      load();
    } else {
      newer.show(newest == former ? null : all.get(0));
      show(all);
    }
  }

  boolean isUnsaved() {
    return fields.isUnsaved();
  }

  private void load() {
    List<TemplateVersion> all = templates.versions(language);
    TemplateVersion current = templates.current(language);
    former = all.isEmpty() ? 0 : all.get(0).number();
    none.setVisible(all.isEmpty());
    none.setText(getTranslation("mail.none", current.language().getDisplayLanguage(getLocale())));
    newer.show(null);
    show(all);
    fields.show(current.words());
    render();
  }

  private void show(List<TemplateVersion> all) {
    title.setVisible(!all.isEmpty());
    versions.show(all);
  }

  private void render() {
    TemplateWords words = fields.words();
    List<TemplateProblem> problems = templates.problems(words);
    fields.show(problems);
    if (problems.isEmpty()) {
      preview.show(rendered(words));
    }
  }

  private RenderedMail rendered(TemplateWords words) {
    return templates.draft(
        language, words, preview.shownFor().hire(), preview.shownFor().details());
  }

  private void publish() {
    if (fields.isUnsaved()) {
      publish(fields.words());
    } else {
      Notices.refused(getTranslation("mail.publish.unchanged"));
    }
  }

  private void publish(TemplateWords words) {
    PublishResult result = templates.publish(language, former, words, signedIn.actor());
    if (result instanceof Published published) {
      load();
      Notices.done(getTranslation("mail.published", published.version().number()));
    } else if (result instanceof Refused refused) {
      fields.show(refused.problems());
      fields.focusFirst(refused.problems());
    } else if (result instanceof Outdated outdated) {
      newer.show(outdated.newest());
      Notices.refused(getTranslation("mail.newer.refused"));
    }
  }

  private void sendTrial() {
    TemplateWords words = fields.words();
    List<TemplateProblem> problems = templates.problems(words);
    fields.show(problems);
    if (problems.isEmpty()) {
      trials.send(preview.shownFor(), rendered(words));
    } else {
      fields.focusFirst(problems);
    }
  }

  /** With what stands in the fields. */
  private void compare(TemplateVersion version) {
    String typed =
        fields.isUnsaved() ? getTranslation("mail.compare.typed") : Versions.name(former);
    new CompareDialog(
            language,
            new Side(Versions.name(version.number()), lines(version.words())),
            new Side(typed, lines(fields.words())))
        .open();
  }

  private static List<String> lines(TemplateWords words) {
    return Stream.concat(Stream.of(words.subject(), ""), words.body().lines()).toList();
  }

  /** What was typed is meant to follow it from now on. */
  private void follow(TemplateVersion version) {
    former = version.number();
    newer.show(null);
  }

  private void askToRestore(TemplateVersion version) {
    String name = Versions.name(version.number());
    new DestructiveDialog(
            getTranslation("mail.restore.title", name),
            getTranslation(fields.isUnsaved() ? "mail.restore.text.unsaved" : "mail.restore.text"),
            getTranslation("mail.restore"),
            () -> publish(version.words()))
        .open();
  }
}
