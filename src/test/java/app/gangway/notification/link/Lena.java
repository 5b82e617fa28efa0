package app.gangway.notification.link;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.security.Substitutes;
import app.gangway.security.account.StoredPeople;
import app.gangway.security.account.SubstituteService;
import app.gangway.testing.SignedInAs;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Who is of the group that decides for executives, and for whom somebody may stand in. */
final class Lena {

  static final Actor ACTOR = Actor.person("lena", "192.0.2.5");

  private static final int DAYS = 60;

  private final StoredPeople people;
  private final SubstituteService choice;
  private final Substitutes substitutes;

  Lena(ApplicationContext gangway) {
    people = gangway.getBean(StoredPeople.class);
    choice = gangway.getBean(SubstituteService.class);
    substitutes = gangway.getBean(Substitutes.class);
  }

  void isKnown() {
    people.vouchedFor(ACTOR.name(), null, null, Set.of(Role.APPROVER), List.of("sales-leads"));
  }

  /** From today on, for two months. */
  void isStoodInForBy(String approver) {
    LocalDate today = substitutes.day();
    asLena(() -> choice.choose(approver, today, today.plusDays(DAYS)));
  }

  void isGone() {
    asLena(choice::end);
    people.notLetIn(ACTOR.name());
  }

  private static void asLena(Runnable deed) {
    SignedInAs.as(
        SignedInAs.authentication(ACTOR, Role.APPROVER),
        () -> {
          deed.run();
          return true;
        });
  }
}
