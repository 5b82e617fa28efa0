package app.gangway.testing;

import app.gangway.batch.BatchSubmission;
import app.gangway.common.Actor;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.intake.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people that tests are about. */
public final class People {

  public static final Actor HR = Actor.person("hanna", "192.0.2.1");
  public static final Actor APPROVER = Actor.person("arno", "192.0.2.2");

  public static final Actor ADMIN = Actor.person("ada", "192.0.2.3");

  /** Of each of them, where the test's own accounts are open. */
  public static final String PASSWORD = "behind the curtain";

  /** Made with few rounds, so that a test that signs in is quick. */
  public static final String PASSWORD_HASH =
      "$2a$04$snsyhdhfAbtirG6p43XDs.toecjKNTe1uWG.nJZlAB8x22TEiFeua";

  /** Of machines, each with the role it is named after; where the test's own keys are known. */
  public static final String HR_KEY = "a key of the HR system for tests";

  public static final String APPROVER_KEY = "a key of the approval bot for tests";

  public static final String ADMIN_KEY = "a key of the tutorial's reader for tests";

  private static final Plan PLAN =
      new Plan(
          List.of("AccessCardCreationActivity", "ItEquipmentOrderActivity", "WelcomeEmailActivity"),
          true);

  private People() {}

  public static NewHire johnny() {
    return hire("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "developer");
  }

  /** In sales, so his equipment needs an approval. */
  public static NewHire daniel() {
    return hire("Daniel LaRusso", "daniel.larusso@miyagido.com", "sales");
  }

  /**
   * Those people as a file of this name would bring them.
   *
   * @param hires null for no list at all
   */
  public static BatchSubmission batch(UUID id, String file, @Nullable List<NewHire> hires) {
    return BatchSubmission.of(id, file, PLAN, hires);
  }

  public static NewHire hire(String name, String email, String role) {
    return new NewHire(name, email, LocalDate.of(2022, 2, 1), role);
  }
}
