package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.StartDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Welcomes the new hire by email. */
@Component
@Order(3)
class WelcomeEmailActivity extends BackedActivity {

  WelcomeEmailActivity(BackEnds backEnds) {
    super(backEnds, "WelcomeEmailActivity", "Welcome email", "mail server");
  }

  @Override
  public ActivityResult result(NewHire hire) {
    return new ActivityResult(
        "Welcome email was sent to %s.".formatted(hire.email()),
        "Welcome %s! Happy to have you on board and see you on %s!"
            .formatted(hire.name(), StartDates.format(hire.startDate())));
  }
}
