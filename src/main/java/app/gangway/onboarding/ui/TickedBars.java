package app.gangway.onboarding.ui;

import app.gangway.onboarding.BulkService;
import app.gangway.onboarding.query.OnboardingExport;
import app.gangway.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Makes the bars below lists of onboardings; knows what they need. */
@Component
public class TickedBars {

  private final BulkService service;
  private final OnboardingExport export;
  private final CurrentUser signedIn;

  TickedBars(BulkService service, OnboardingExport export, CurrentUser signedIn) {
    this.service = service;
    this.export = export;
    this.signedIn = signedIn;
  }

  TickedBar bar(Ticks<?> ticks) {
    return new TickedBar(service, export, signedIn, ticks);
  }
}
