package app.gangway.onboarding.ui;

import app.gangway.onboarding.Onboardings;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What new hires had before, to be suggested for the next one and to be looked for. */
@Component
public class UsedDetails {

  private static final int MOST_USED = 100;

  private final Onboardings onboardings;

  UsedDetails(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  /** The most frequent first. */
  List<String> departments() {
    return onboardings.departments(Limit.of(MOST_USED));
  }

  /** The most frequent first. */
  List<String> locations() {
    return onboardings.locations(Limit.of(MOST_USED));
  }
}
