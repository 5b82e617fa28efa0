package app.gangway.process.ui;

import app.gangway.activity.Activities;
import app.gangway.process.ProcessVersion;
import app.gangway.process.VersionStatus;
import app.gangway.ui.Badge;
import app.gangway.ui.Bdi;
import app.gangway.ui.CompareDialog;
import app.gangway.ui.CompareDialog.Side;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The versions of a process, the newest first; each can be opened, and any two compared. */
class VersionsTab extends Div {

  private final Activities activities;
  private final ProcessWords words;
  private final Select<ProcessVersion> before = choice("process.compare.before");
  private final Select<ProcessVersion> after = choice("process.compare.after");
  private final Div comparing = new Div();
  private final Div rows = new Div();
  private List<ProcessVersion> shown = List.of();

  VersionsTab(Activities activities, ProcessWords words) {
    this.activities = activities;
    this.words = words;
    Button compare = new Button(getTranslation("process.compare"), VaadinIcon.SPLIT_H.create());
    compare.addClickListener(click -> compare());
    comparing.add(before, after, compare);
    comparing.addClassNames("filters", "comparing");
    rows.addClassNames("card", "rows", "versions");
    add(comparing, rows);
  }

  private Select<ProcessVersion> choice(String label) {
    Select<ProcessVersion> choice = new Select<>();
    choice.setLabel(getTranslation(label));
    choice.setItemLabelGenerator(ProcessWords::named);
    return choice;
  }

  /** Changes nothing where nothing has changed, so that the focus stays. */
  void show(List<ProcessVersion> versions) {
    if (versions.equals(shown)) {
      return;
    }
    shown = versions;
    comparing.setVisible(versions.size() > 1);
    rows.setVisible(!versions.isEmpty());
    if (versions.size() > 1) {
      before.setItems(versions);
      after.setItems(versions);
      before.setValue(versions.get(1));
      after.setValue(versions.get(0));
    }
    rows.removeAll();
    versions.forEach(version -> rows.add(row(version)));
  }

  private void compare() {
    if (before.getValue() != null && after.getValue() != null) {
      new CompareDialog(Locale.ENGLISH, side(before.getValue()), side(after.getValue())).open();
    }
  }

  private static Side side(ProcessVersion version) {
    return new Side(ProcessWords.named(version), DefinitionTab.pretty(version).lines().toList());
  }

  private Div row(ProcessVersion version) {
    String name = ProcessWords.version(version.number());
    Span title = new Span(name);
    title.addClassName("strong");
    Div head = new Div(title);
    head.addClassName("person");
    Div said = new Div();
    said.addClassName("sentence");
    if (version.note() != null) {
      said.add(new Div(new Bdi(version.note())));
    }
    said.add(who(version));
    Button open = new Button(getTranslation("process.open"), VaadinIcon.EYE.create());
    open.setAriaLabel(getTranslation("process.open.label", name));
    open.addClickListener(click -> new VersionDialog(version, activities, words).open());
    Div actions = new Div(badge(version), open);
    actions.addClassName("badges");
    Div row = new Div(head, said, actions);
    row.addClassNames("row", "mail");
    return row;
  }

  private Div who(ProcessVersion version) {
    String by = version.publishedBy();
    Instant at = version.publishedAt();
    Div who =
        new Div(
            new Bdi(getTranslation("shell.by", by == null ? version.savedBy() : by)),
            new Text(" · "),
            new Moment(at == null ? version.savedAt() : at));
    who.addClassName("secondary");
    return who;
  }

  private Badge badge(ProcessVersion version) {
    return new Badge(tone(version.status()), getTranslation("process.status." + version.status()));
  }

  private static Tone tone(VersionStatus status) {
    return switch (status) {
      case DRAFT -> Tone.WAITING;
      case PUBLISHED -> Tone.COMPLETED;
      case RETIRED -> Tone.QUEUED;
    };
  }
}
