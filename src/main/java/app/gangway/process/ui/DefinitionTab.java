package app.gangway.process.ui;

import app.gangway.process.DraftResult;
import app.gangway.process.DraftResult.Outdated;
import app.gangway.process.DraftResult.Refused;
import app.gangway.process.DraftResult.Saved;
import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessService;
import app.gangway.process.ProcessVersion;
import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.Problem;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Reading;
import app.gangway.process.ui.DefinitionText.Read;
import app.gangway.security.CurrentUser;
import app.gangway.ui.CompareDialog;
import app.gangway.ui.CompareDialog.Side;
import app.gangway.ui.Focus;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The draft of a process as it is written, else what is published, to read. */
class DefinitionTab extends Div {

  private final ProcessService processes;
  private final CurrentUser signedIn;
  private final Runnable saved;
  private final Runnable checked;
  private final Paragraph state = new Paragraph();
  private final NewerDraft newer = new NewerDraft(this::compare, this::keep, this::forget);
  private final DefinitionText text = new DefinitionText(this::check);
  private final ProblemList problems = new ProblemList();
  private List<Problem> found = List.of();
  private UUID process = new UUID(0, 0);

  /**
   * @param saved called once a draft was saved
   * @param checked called when something else stands here, or is wrong with it
   */
  DefinitionTab(ProcessService processes, CurrentUser signedIn, Runnable saved, Runnable checked) {
    this.processes = processes;
    this.signedIn = signedIn;
    this.saved = saved;
    this.checked = checked;
    state.addClassName("secondary");
    Div card = new Div(state, text);
    card.addClassNames("card", "definition");
    add(card);
  }

  /** Asks what is to become of what was typed, if somebody else has changed the draft. */
  NewerDraft newer() {
    return newer;
  }

  /** What is wrong with what stands here; nothing is shown where there is nothing. */
  ProblemList problems() {
    return problems;
  }

  /** To be in the page all the time. */
  Div keeper() {
    return text.keeper();
  }

  /** Begins with a process; what was typed before the session ended comes back. */
  void open(ProcessOverview shown) {
    process = shown.id();
    load(shown);
    text.restore("settings/processes %s %s".formatted(process, signedIn.name()), this::putBack);
  }

  private void putBack(Map<String, String> texts) {
    if (text.putBack(texts)) {
      find().ifPresent(this::refresh);
      check();
    }
  }

  /** Shows what has become of the draft elsewhere, but for what is being typed. */
  void refresh(ProcessOverview now) {
    Optional<Read> read = text.read();
    if (!text.isUnsaved() || read.isEmpty()) {
      load(now);
    } else if (now.draft() != null && read.get().equals(readOf(now.draft()))) {
      newer.hide();
    } else {
      newer.show(
          now.draft() != null ? now.draft() : processes.version(read.get().draft()).orElse(null));
    }
  }

  private void load(ProcessOverview now) {
    newer.hide();
    ProcessVersion draft = now.draft();
    if (draft != null) {
      state.setText(getTranslation("process.definition.draft", draft.number()));
      if (!text.read().equals(Optional.of(readOf(draft))) || text.isUnsaved()) {
        text.show(readOf(draft), pretty(draft));
        check();
      }
      return;
    }
    show("process.problems", List.of());
    ProcessVersion published = now.published();
    text.showFixed(published == null ? "" : pretty(published));
    state.setText(
        published == null
            ? getTranslation("process.definition.none")
            : getTranslation("process.definition.published", published.number()));
  }

  private static Read readOf(ProcessVersion draft) {
    return new Read(draft.id(), draft.revision());
  }

  static String pretty(ProcessVersion version) {
    return DefinitionJson.writePretty(version.definition());
  }

  /** The draft as it was read here, on which others may have worked meanwhile. */
  Optional<Read> read() {
    return text.read();
  }

  boolean isUnsaved() {
    return text.isUnsaved();
  }

  /** What stands here, saved or not. */
  String json() {
    return text.json();
  }

  /** The same, if it can be read. */
  Optional<ProcessDefinition> definition() {
    return DefinitionJson.read(text.json()) instanceof Reading.Read good
        ? Optional.of(good.definition())
        : Optional.empty();
  }

  /** What is wrong with it. */
  List<Problem> found() {
    return found;
  }

  /** Puts another text in, to be looked at and saved. */
  void type(String json) {
    text.type(json);
    check();
  }

  /** What was typed is not wanted any more. */
  void forget() {
    find().ifPresent(this::load);
  }

  private void check() {
    show("process.problems", processes.problems(process, text.json()));
  }

  private void show(String told, List<Problem> wrong) {
    found = wrong;
    problems.show(getTranslation(told), wrong);
    checked.run();
  }

  void save() {
    text.read()
        .ifPresent(
            read ->
                answer(
                    processes.save(read.draft(), read.revision(), text.json(), signedIn.actor())));
  }

  private void answer(DraftResult result) {
    if (result instanceof Saved kept) {
      text.show(readOf(kept.draft()), pretty(kept.draft()));
      newer.hide();
      show("process.problems", kept.problems());
      Notices.done(getTranslation("process.saved"));
      if (!kept.problems().isEmpty()) {
        problems.focus();
      }
      saved.run();
    } else if (result instanceof Refused refused) {
      show("process.problems.refused", refused.problems());
      problems.focus();
    } else if (result instanceof Outdated outdated) {
      newer.show(outdated.newest());
      Focus.on(newer);
      Notices.refused(getTranslation("process.newer.refused"));
    }
  }

  private void compare(ProcessVersion version) {
    new CompareDialog(
            Locale.ENGLISH,
            new Side(ProcessWords.named(version), pretty(version).lines().toList()),
            new Side(getTranslation("process.typed"), text.json().lines().toList()))
        .open();
  }

  /** On top of what somebody else saved; in a draft of its own if that is one no more. */
  private void keep() {
    ProcessVersion draft = find().map(ProcessOverview::draft).orElse(null);
    if (draft == null) {
      answer(processes.draft(process, text.json(), signedIn.actor()));
    } else {
      text.follow(readOf(draft), pretty(draft));
      newer.hide();
      checked.run();
    }
  }

  private Optional<ProcessOverview> find() {
    return processes.list().stream().filter(each -> each.id().equals(process)).findFirst();
  }
}
