package app.gangway.mail.ui;

import app.gangway.mail.template.TemplateVersion;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says that somebody else has published while something was typed, and asks which words to keep.
 */
class NewerVersion extends Div {

  private final SerializableConsumer<TemplateVersion> compare;
  private final SerializableConsumer<TemplateVersion> keep;
  private final Runnable discard;
  private @Nullable TemplateVersion shown;

  /**
   * @param compare shows in what they differ
   * @param keep lets what was typed follow the newer version
   * @param discard shows the newer version instead of what was typed
   */
  NewerVersion(
      SerializableConsumer<TemplateVersion> compare,
      SerializableConsumer<TemplateVersion> keep,
      Runnable discard) {
    this.compare = compare;
    this.keep = keep;
    this.discard = discard;
    addClassNames("callout", Tone.WAITING.cssClass());
    getElement().setAttribute("role", "alert");
    setVisible(false);
  }

  /**
   * @param version null where there is none that is newer
   */
  void show(@Nullable TemplateVersion version) {
    if (Objects.equals(version, shown)) {
      return;
    }
    shown = version;
    removeAll();
    setVisible(version != null);
    if (version == null) {
      return;
    }
    Icon icon = Tone.WAITING.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    String by = version.publishedBy() == null ? "" : version.publishedBy();
    Div buttons =
        new Div(
            new Button(getTranslation("mail.compare"), click -> compare.accept(version)),
            new Button(getTranslation("mail.newer.keep"), click -> keep.accept(version)),
            new Button(getTranslation("mail.newer.discard"), click -> discard.run()));
    buttons.addClassName("actions");
    add(icon, new Div(new Span(getTranslation("mail.newer", by, version.number())), buttons));
  }
}
