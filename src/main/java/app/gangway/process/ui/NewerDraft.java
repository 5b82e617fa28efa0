package app.gangway.process.ui;

import app.gangway.process.ProcessVersion;
import app.gangway.process.VersionStatus;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says who has changed a draft, and when, while somebody else was writing in it, and asks with
 * which text to go on. What was typed stays in its field until that is said.
 */
class NewerDraft extends Div {

  private final SerializableConsumer<ProcessVersion> compare;
  private final Runnable keep;
  private final Runnable take;
  private @Nullable ProcessVersion newest;

  /**
   * @param compare shows in what they differ
   * @param keep lets what was typed follow what is kept now
   * @param take shows what is kept now instead of what was typed
   */
  NewerDraft(SerializableConsumer<ProcessVersion> compare, Runnable keep, Runnable take) {
    this.compare = compare;
    this.keep = keep;
    this.take = take;
    addClassNames("callout", Tone.WAITING.cssClass());
    getElement().setAttribute("role", "alert");
    setVisible(false);
  }

  /** The draft is still what was read. */
  void hide() {
    setVisible(false);
  }

  /**
   * @param version as it is now, perhaps published; null if it was thrown away
   */
  void show(@Nullable ProcessVersion version) {
    if (isVisible() && Objects.equals(version, newest)) {
      return;
    }
    newest = version;
    removeAll();
    setVisible(true);
    Icon icon = Tone.WAITING.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Div buttons = new Div();
    buttons.addClassName("actions");
    if (version != null) {
      buttons.add(new Button(getTranslation("process.compare"), click -> compare.accept(version)));
    }
    buttons.add(
        new Button(getTranslation("process.newer.keep"), click -> keep.run()),
        new Button(getTranslation("process.newer.take"), click -> take.run()));
    add(icon, said(version), buttons);
  }

  private Div said(@Nullable ProcessVersion version) {
    if (version == null) {
      return new Div(new Span(getTranslation("process.newer.gone")));
    }
    boolean isDraft = version.status() == VersionStatus.DRAFT;
    String who =
        isDraft || version.publishedBy() == null ? version.savedBy() : version.publishedBy();
    Moment when =
        new Moment(
            isDraft || version.publishedAt() == null ? version.savedAt() : version.publishedAt());
    return new Div(
        new Span(getTranslation(isDraft ? "process.newer.saved" : "process.newer.published", who)),
        new Text(" "),
        when,
        new Text(" · "),
        new Span(getTranslation("process.newer.ask")));
  }
}
