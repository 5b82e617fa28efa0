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

  /** Counts to another deadline from now on. */
  public void set(Instant from, Instant until) {
    getElement().setAttribute("from", from.toString());
    getElement().setAttribute("until", until.toString());
  }
}
