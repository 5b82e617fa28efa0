package app.gangway.chaos;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;

import app.gangway.activity.Activities;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.Services;
import java.io.PrintStream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Takes people in until it is killed, under the settings that an application has by itself, and
 * says each id as soon as it has been acknowledged. Says nothing else.
 */
final class Submitter {

  private Submitter() {}

  public static void main(String[] arguments) {
    PrintStream out = System.out;
    System.setOut(System.err);
    ConfigurableApplicationContext services = Services.withRealClock("--logging.level.root=warn");
    OnboardingService service = services.getBean(OnboardingService.class);
    Plan plan = Plan.everything(services.getBean(Activities.class));
    for (int n = 0; ; n++) {
      Submission submission =
          Submission.of(hire("Person " + n, "p%d@example.com".formatted(n), "developer"));
      service.submit(submission, plan, HR);
      out.println(submission.id());
      out.flush();
    }
  }
}
