package app.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;

/** A text that somebody typed, such as a name, whatever way it and the page are written. */
@Tag("bdi")
public final class Bdi extends Component implements HasText, HasStyle {

  public Bdi(String text) {
    setText(text);
  }
}
