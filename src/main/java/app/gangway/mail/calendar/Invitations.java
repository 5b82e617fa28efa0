package app.gangway.mail.calendar;

import app.gangway.common.newhire.NewHire;
import app.gangway.mail.FirstDay;
import app.gangway.mail.MailProperties;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes invitations to the first day, and takes them back; all times in UTC. */
@Component
public class Invitations {

  private final FirstDay firstDay;
  private final MailProperties mail;
  private final Clock clock;

  Invitations(FirstDay firstDay, MailProperties mail, Clock clock) {
    this.firstDay = firstDay;
    this.mail = mail;
    this.clock = clock;
  }

  /**
   * Invites somebody to the first day. Known by the id of the onboarding, so that a calendar takes
   * a second one for the same.
   *
   * @param summary what it is called in a calendar
   * @return empty where no place is set
   */
  public Optional<String> invite(UUID onboarding, NewHire hire, String summary) {
    return firstDay.where().map(place -> written(event(onboarding, hire, summary, place)));
  }

  private VEvent event(UUID onboarding, NewHire hire, String summary, String place) {
    Instant begin = firstDay.begin(hire.startDate());
    VEvent event = new VEvent(false);
    event.add(new Uid(onboarding.toString()));
    event.add(now());
    event.add(new Sequence(0));
    event.add(ImmutableStatus.VEVENT_CONFIRMED);
    event.add(new DtStart<>(begin));
    event.add(new DtEnd<>(begin.plus(firstDay.duration())));
    event.add(new Summary(summary));
    event.add(new Location(place));
    event.add(new Organizer(address(sender())));
    event.add(new Attendee(address(hire.email())));
    return event;
  }

  private static String written(VEvent event) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Gangway//Gangway//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableMethod.REQUEST);
    calendar.add(event);
    return text(calendar);
  }

  /**
   * Takes an invitation back.
   *
   * @param invitation as it was written
   */
  public String cancel(String invitation) {
    Calendar calendar = read(invitation);
    calendar.replace(ImmutableMethod.CANCEL);
    VEvent event = calendar.<VEvent>getComponent("VEVENT").orElseThrow();
    event.replace(next(event));
    event.replace(ImmutableStatus.VEVENT_CANCELLED);
    event.replace(now());
    return text(calendar);
  }

  /**
   * The same invitation to another first day; a calendar puts it in the place of the former.
   *
   * @param invitation as it was written
   */
  public String move(String invitation, LocalDate day) {
    Calendar calendar = read(invitation);
    VEvent event = calendar.<VEvent>getComponent("VEVENT").orElseThrow();
    Instant begin = firstDay.begin(day);
    event.replace(next(event));
    event.replace(new DtStart<>(begin));
    event.replace(new DtEnd<>(begin.plus(firstDay.duration())));
    event.replace(now());
    return text(calendar);
  }

  /** A calendar takes the one with the highest for true. */
  private static Sequence next(VEvent event) {
    return new Sequence(event.getSequence().getSequenceNo() + 1);
  }

  private DtStamp now() {
    return new DtStamp(clock.instant());
  }

  private static Calendar read(String invitation) {
    try {
      return new CalendarBuilder().build(new StringReader(invitation));
    } catch (IOException | ParserException unreadable) {
      throw new IllegalStateException("An invitation of ours cannot be read", unreadable);
    }
  }

  private static String text(Calendar calendar) {
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return text.toString();
  }

  /** The address alone: a sender may be written with a name. */
  private String sender() {
    try {
      return new InternetAddress(mail.sender()).getAddress();
    } catch (AddressException unreadable) {
      return mail.sender();
    }
  }

  private static URI address(String email) {
    try {
      return new URI("mailto", email, null);
    } catch (URISyntaxException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }
}
