package app.gangway.process.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessVersion;
import app.gangway.ui.Badge;
import app.gangway.ui.Bdi;
import app.gangway.ui.Facts;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import org.jspecify.annotations.Nullable;

/** One process in the list of them. */
class ProcessCard extends Div {

  private final Div head;

  ProcessCard(ProcessOverview process) {
    addClassNames("card", "process");
    Anchor link = new Anchor(ProcessesView.PATH + "/" + process.code());
    link.add(new Bdi(process.title()));
    head = new Div(new H2(link), badges(process));
    head.addClassName("card-head");
    add(head);
    if (isBuiltIn(process.published())) {
      add(new Paragraph(getTranslation("process.standard.builtIn")));
    }
    add(facts(process));
  }

  /** With something to take hold of it by. */
  void withHandle(Icon handle) {
    head.addComponentAsFirst(handle);
    addClassName("movable");
  }

  private static boolean isBuiltIn(@Nullable ProcessVersion version) {
    return version != null && version.definition().isBuiltIn();
  }

  /** How it stands with a process. */
  static Div badges(ProcessOverview process) {
    Div badges = new Div();
    badges.addClassName("badges");
    ProcessVersion published = process.published();
    if (process.retired()) {
      badges.add(new Badge(Tone.WITHDRAWN, translate("process.retired")));
    }
    badges.add(
        published == null
            ? new Badge(Tone.QUEUED, translate("process.unused"))
            : new Badge(Tone.COMPLETED, translate("process.inUse", published.number())));
    ProcessVersion draft = process.draft();
    if (draft != null) {
      badges.add(new Badge(Tone.WAITING, translate("process.hasDraft", draft.number())));
    }
    return badges;
  }

  /** For whom a process is, and who has worked on it. */
  static Facts facts(ProcessOverview process) {
    Facts facts = new Facts();
    facts.add(translate("process.for"), new Bdi(ProcessWords.audience(process)));
    ProcessVersion published = process.published();
    if (published != null && !isBuiltIn(published)) {
      addPublished(facts, published);
    }
    ProcessVersion draft = process.draft();
    if (draft != null) {
      facts.add(translate("process.draft"), new Moment(draft.savedAt()), draft.savedBy());
    }
    return facts;
  }

  private static void addPublished(Facts facts, ProcessVersion version) {
    if (version.publishedBy() != null && version.publishedAt() != null) {
      facts.add(
          translate("process.published"), new Moment(version.publishedAt()), version.publishedBy());
    }
    if (version.note() != null) {
      facts.add(translate("process.note"), new Bdi(version.note()));
    }
  }
}
