package app.gangway.onboarding.ui;

import app.gangway.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;

/** Stands in a form where something is worth a second look, and is read out when it appears. */
class FormNotice extends Div {

  FormNotice() {
    addClassNames("callout", "form-notice");
    getElement().setAttribute("role", "alert");
    clear();
  }

  final void clear() {
    removeAll();
    setVisible(false);
  }

  final void show(Tone tone, Component... words) {
    clear();
    for (Tone other : Tone.values()) {
      setClassName(other.cssClass(), other == tone);
    }
    Icon icon = tone.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    add(icon);
    add(words);
    setVisible(true);
  }
}
