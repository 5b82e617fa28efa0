package app.gangway.process.ui;

import app.gangway.process.DraftResult;
import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessService;
import app.gangway.process.ProcessVersion;
import app.gangway.process.PublishResult;
import app.gangway.process.definition.Problem;
import app.gangway.process.ui.DefinitionText.Read;
import app.gangway.security.CurrentUser;
import app.gangway.ui.DestructiveDialog;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What can be done with the draft of a process as a whole. */
class DraftActions {

  private final ProcessService processes;
  private final CurrentUser signedIn;
  private final DefinitionTab definition;
  private final SerializableSupplier<ProcessOverview> process;
  private final Runnable refresh;
  private final Runnable editing;
  private final Button edit =
      button("process.edit", VaadinIcon.EDIT, ButtonVariant.LUMO_PRIMARY, this::edit);
  private final Button publish =
      button("process.publish.ask", VaadinIcon.CHECK, ButtonVariant.LUMO_PRIMARY, this::publish);
  private final Button discard = button("process.discard", VaadinIcon.TRASH, this::askToDiscard);
  private final Button bring = button("process.import", VaadinIcon.UPLOAD, this::askToImport);
  private final Anchor export = new Anchor();

  /**
   * @param definition holds the text of the draft
   * @param process as it is now
   * @param refresh called once something was changed
   * @param editing leads to where a draft is changed
   */
  DraftActions(
      ProcessService processes,
      CurrentUser signedIn,
      DefinitionTab definition,
      SerializableSupplier<ProcessOverview> process,
      Runnable refresh,
      Runnable editing) {
    this.processes = processes;
    this.signedIn = signedIn;
    this.definition = definition;
    this.process = process;
    this.refresh = refresh;
    this.editing = editing;
    export.add(VaadinIcon.DOWNLOAD.create(), new Span(export.getTranslation("process.export")));
    export.addClassName("icon-link");
  }

  private static Button button(String text, VaadinIcon icon, ButtonVariant variant, Runnable deed) {
    Button button = button(text, icon, deed);
    button.addThemeVariants(variant);
    return button;
  }

  private static Button button(String text, VaadinIcon icon, Runnable deed) {
    Button button = new Button(icon.create(), click -> deed.run());
    button.setText(button.getTranslation(text));
    return button;
  }

  /** In the order in which they are to stand. */
  Component[] all() {
    return new Component[] {edit, publish, discard, bring, export};
  }

  /** Offers what makes sense now. */
  void show(ProcessOverview now) {
    boolean isDraft = now.draft() != null;
    edit.setVisible(!isDraft);
    publish.setVisible(isDraft);
    discard.setVisible(isDraft);
    ProcessVersion shown = isDraft ? now.draft() : now.published();
    export.setVisible(shown != null);
    if (shown != null) {
      export.setHref(download(now.code(), shown));
    }
  }

  private static DownloadHandler download(String code, ProcessVersion version) {
    String name = "%s-v%d.json".formatted(code, version.number());
    return event -> {
      event.setFileName(name);
      event.setContentType("application/json");
      event.getOutputStream().write(DefinitionTab.pretty(version).getBytes(StandardCharsets.UTF_8));
    };
  }

  private void edit() {
    if (begun(processes.draft(process.get().id(), signedIn.actor())).isEmpty()) {
      editing.run();
    }
  }

  /** What is wrong with a draft that was to be begun. */
  private List<Problem> begun(DraftResult result) {
    if (result instanceof DraftResult.Refused refused) {
      return refused.problems();
    }
    if (result instanceof DraftResult.Outdated outdated && outdated.newest() != null) {
      Notices.refused(edit.getTranslation("process.draft.there", outdated.newest().author()));
    }
    refresh.run();
    return List.of();
  }

  private void publish() {
    Optional<Read> read = definition.read();
    if (definition.isUnsaved() || read.isEmpty()) {
      Notices.refused(publish.getTranslation("process.publish.unsaved"));
      return;
    }
    ProcessVersion draft = process.get().draft();
    if (draft != null) {
      new PublishDialog(draft.number(), note -> publish(read.get(), note)).open();
    }
  }

  private List<Problem> publish(Read read, String note) {
    PublishResult result = processes.publish(read.draft(), read.revision(), note, signedIn.actor());
    if (result instanceof PublishResult.Refused refused) {
      return refused.problems();
    }
    if (result instanceof PublishResult.Published published) {
      Notices.done(publish.getTranslation("process.publish.done", published.version().number()));
    } else {
      Notices.refused(publish.getTranslation("process.outdated"));
    }
    refresh.run();
    return List.of();
  }

  private void askToDiscard() {
    definition
        .read()
        .ifPresent(
            read ->
                new DestructiveDialog(
                        discard.getTranslation("process.discard.title"),
                        discard.getTranslation("process.discard.text"),
                        discard.getTranslation("process.discard"),
                        () -> discard(read))
                    .open());
  }

  private void discard(Read read) {
    if (processes.discard(read.draft(), read.revision(), signedIn.actor())) {
      definition.forget();
      Notices.done(discard.getTranslation("process.discard.done"));
    } else {
      Notices.refused(discard.getTranslation("process.outdated"));
    }
    refresh.run();
  }

  private void askToImport() {
    boolean isDraft = process.get().draft() != null;
    new ImportDialog(
            bring.getTranslation(isDraft ? "process.import.hint.draft" : "process.import.hint"),
            this::bring)
        .open();
  }

  /** Into the text of the draft if there is one, to be looked at and saved. */
  private List<Problem> bring(String json) {
    ProcessOverview now = process.get();
    if (now.draft() == null) {
      List<Problem> problems = begun(processes.draft(now.id(), json, signedIn.actor()));
      if (!problems.isEmpty()) {
        return problems;
      }
    } else {
      definition.type(json);
    }
    editing.run();
    return List.of();
  }
}
