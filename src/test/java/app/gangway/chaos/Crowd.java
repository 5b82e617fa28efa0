package app.gangway.chaos;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.hire;

import app.gangway.batch.BatchService;
import app.gangway.common.newhire.NewHire;
import app.gangway.testing.Services;
import app.gangway.testing.SignedInAs;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;

/** A batch of people, every tenth in sales, so that some need an approval. */
final class Crowd {

  static final int PEOPLE = 1_000;

  private Crowd() {}

  static List<NewHire> people() {
    return IntStream.range(0, PEOPLE)
        .mapToObj(
            n ->
                hire(
                    "Person " + n,
                    "p%d@example.com".formatted(n),
                    n % 10 == 0 ? "sales" : "developer"))
        .toList();
  }

  /**
   * Takes them in where no jobs are: as after a crash between the commit and the jobs, the
   * application that starts next has to see by its rows what there is to do.
   */
  static void arriveIn(Database database) {
    try (ConfigurableApplicationContext services =
        Services.withRealClock(database.settings().toArray(String[]::new))) {
      arriveAt(services);
    }
  }

  static void arriveAt(ConfigurableApplicationContext gangway) {
    SignedInAs.admin(
        () ->
            gangway
                .getBean(BatchService.class)
                .submit(batch(UUID.randomUUID(), "crowd.csv", people()), HR));
  }
}
