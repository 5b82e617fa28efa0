package app.gangway.security.account;

import app.gangway.common.access.Role;
import app.gangway.security.CurrentUser;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import app.gangway.security.SecurityEvent.SubstituteChosen;
import app.gangway.security.SecurityEvent.SubstituteEnded;
import app.gangway.security.Substitution;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where approvers choose who stands in for them. */
@Service
@Transactional
public class SubstituteService {

  private final StoredSubstitutes substitutes;
  private final KnownPeople people;
  private final CurrentUser signedIn;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SubstituteService(
      StoredSubstitutes substitutes,
      KnownPeople people,
      CurrentUser signedIn,
      ApplicationEventPublisher events,
      Clock clock) {
    this.substitutes = substitutes;
    this.people = people;
    this.signedIn = signedIn;
    this.events = events;
    this.clock = clock;
  }

  /** Why somebody cannot stand in for somebody else. */
  public enum Problem {
    /** Nobody is called that who may approve. */
    UNKNOWN,
    SELF,
    END_BEFORE_START,
    /** The last day is over. */
    OVER,
    /** Somebody else stands in for the substitute on one of the days, and that is not passed on. */
    AWAY
  }

  /** Who can be chosen: everybody else who may approve. */
  @RolesAllowed(Role.APPROVER)
  @Transactional(readOnly = true)
  public List<KnownPerson> offered() {
    return people.whoMay(Role.APPROVER).stream().filter(each -> !isSelf(each.name())).toList();
  }

  /**
   * From now on this one stands in, in place of whoever did before.
   *
   * @param from the first day
   * @param to the last day
   * @return why nothing was changed; empty when it was
   */
  @RolesAllowed(Role.APPROVER)
  public Optional<Problem> choose(String substitute, LocalDate from, LocalDate to) {
    Optional<Problem> problem = problem(substitute, from, to);
    if (problem.isEmpty()) {
      Substitution chosen = new Substitution(signedIn.name(), substitute, from, to);
      substitutes.put(signedIn.name(), chosen);
      events.publishEvent(new SubstituteChosen(signedIn.actor(), clock.instant(), chosen));
    }
    return problem;
  }

  /** Nobody stands in any more. */
  @RolesAllowed(Role.APPROVER)
  public void end() {
    substitutes
        .of(signedIn.name())
        .ifPresent(
            chosen -> {
              substitutes.put(signedIn.name(), null);
              events.publishEvent(new SubstituteEnded(signedIn.actor(), clock.instant(), chosen));
            });
  }

  private Optional<Problem> problem(String substitute, LocalDate from, LocalDate to) {
    if (isSelf(substitute)) {
      return Optional.of(Problem.SELF);
    }
    if (to.isBefore(from)) {
      return Optional.of(Problem.END_BEFORE_START);
    }
    if (to.isBefore(substitutes.day())) {
      return Optional.of(Problem.OVER);
    }
    if (people.whoMay(substitute, Role.APPROVER).isEmpty()) {
      return Optional.of(Problem.UNKNOWN);
    }
    return substitutes
        .of(substitute)
        .filter(theirs -> theirs.overlaps(from, to))
        .map(away -> Problem.AWAY);
  }

  private boolean isSelf(String name) {
    return name.equalsIgnoreCase(signedIn.name());
  }
}
