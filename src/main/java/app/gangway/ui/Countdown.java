package app.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** Counts down to a deadline, second by second, in the browser. */
@Tag("gw-countdown")
public class Countdown extends Component {

  public Countdown(Instant from, Instant until) {
    getElement().setAttribute("role", "timer");
    set(from, until);
  }

  /** To be seen only: another one speaks, or it has been said. */
  public Countdown silent() {
    getElement().setAttribute("silent", true);
    return this;
  }

  /** Counts to another deadline from now on. */
  public void set(Instant from, Instant until) {
    getElement().setAttribute("from", from.toString());
    getElement().setAttribute("until", until.toString());
  }
}
