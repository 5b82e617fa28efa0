package app.gangway.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.TabSheet;

/** Tabs with what belongs to them, of which only the tabs and what is in them are stops of Tab. */
public class Sheets extends TabSheet {

  /** Else the frame around the content is one too, and has no name. */
  private static final String NO_STOP =
      "customElements.whenDefined('vaadin-tabsheet').then(() => requestAnimationFrame(() =>"
          + " this.shadowRoot.querySelector('[part=content]').removeAttribute('tabindex')))";

  public Sheets() {
    addClassName("sheets");
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    getElement().executeJs(NO_STOP);
  }
}
