package app.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/**
 * A moment as people say it ("2 minutes ago", or the day if it is more than a week ahead), exact on
 * hover; the browser keeps it up to date.
 */
@Tag("gw-moment")
public class Moment extends Component {

  public Moment(Instant at) {
    getElement().setAttribute("at", at.toString());
  }

  /** The day alone, however near it is: where days are compared. */
  public static Moment day(Instant at) {
    Moment moment = new Moment(at);
    moment.getElement().setAttribute("day", true);
    return moment;
  }
}
