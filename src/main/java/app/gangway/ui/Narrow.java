package app.gangway.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * Tells whether the window is as narrow as a phone, now and whenever that changes. Invisible; put
 * it beside what it serves.
 */
@Tag("span")
public class Narrow extends Component {

  /** Below this a grid becomes a list of cards. */
  private static final String QUERY = "(max-width: 700px)";

  private final SerializableConsumer<Boolean> told;

  public Narrow(SerializableConsumer<Boolean> told) {
    this.told = told;
    getElement().setAttribute("hidden", true);
    addAttachListener(
        attach -> getElement().executeJs("window.gangway.watchWidth(this, $0)", QUERY));
  }

  @ClientCallable
  void narrow(boolean narrow) {
    told.accept(narrow);
  }
}
