package app.gangway.mail.ui;

import app.gangway.mail.template.TemplateVersion;
import app.gangway.ui.Badge;
import app.gangway.ui.Bdi;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** The versions of words in one language, the newest first. */
class VersionRows extends Div {

  private final SerializableConsumer<TemplateVersion> compare;
  private final SerializableConsumer<TemplateVersion> restore;

  private List<TemplateVersion> shown = List.of();

  /**
   * @param compare shows what has changed since a version
   * @param restore has the words of a version used again
   */
  VersionRows(
      SerializableConsumer<TemplateVersion> compare,
      SerializableConsumer<TemplateVersion> restore) {
    this.compare = compare;
    this.restore = restore;
    addClassNames("card", "rows", "versions");
    setVisible(false);
  }

  /** Changes nothing where nothing has changed, so that the focus stays. */
  void show(List<TemplateVersion> versions) {
    if (versions.equals(shown)) {
      return;
    }
    shown = versions;
    removeAll();
    versions.forEach(version -> add(row(version, version == versions.get(0))));
    setVisible(!versions.isEmpty());
  }

  private Div row(TemplateVersion version, boolean isUsed) {
    String name = Versions.name(version.number());
    Span title = new Span(name);
    title.addClassName("strong");
    Div who = new Div(title);
    who.addClassName("person");
    Div when = new Div();
    when.addClassName("sentence");
    if (version.publishedBy() != null && version.publishedAt() != null) {
      when.add(
          new Bdi(getTranslation("shell.by", version.publishedBy())),
          new Text(" · "),
          new Moment(version.publishedAt()));
    }
    Div actions = new Div();
    actions.addClassName("badges");
    if (isUsed) {
      actions.add(new Badge(Tone.COMPLETED, getTranslation("mail.version.used")));
    } else {
      Button comparing = new Button(getTranslation("mail.compare"), VaadinIcon.SPLIT_H.create());
      comparing.setAriaLabel(getTranslation("mail.compare.label", name));
      comparing.addClickListener(click -> compare.accept(version));
      Button restoring =
          new Button(
              getTranslation(version.number() == 0 ? "mail.reset" : "mail.restore"),
              VaadinIcon.ROTATE_LEFT.create());
      restoring.setAriaLabel(getTranslation("mail.restore.label", name));
      restoring.addClickListener(click -> restore.accept(version));
      actions.add(comparing, restoring);
    }
    Div row = new Div(who, when, actions);
    row.addClassNames("row", "mail");
    return row;
  }
}
