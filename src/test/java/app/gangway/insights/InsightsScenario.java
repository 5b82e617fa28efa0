package app.gangway.insights;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.common.Days;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Onboardings on days of each test's own, and what the page of insights counts of them. */
abstract class InsightsScenario {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final String CARD = "AccessCardCreationActivity";
  static final String EQUIPMENT = "ItEquipmentOrderActivity";
  static final String EMAIL = "WelcomeEmailActivity";

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService service;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired Onboardings onboardings;
  @Autowired FanIn fanIn;
  @Autowired Insights insights;
  @Autowired SettableClock clock;

  private Instant before = Instant.EPOCH;

  @BeforeEach
  void remember() {
    before = clock.instant();
  }

  @AfterEach
  void goBack() {
    clock.set(before);
  }

  UUID approval(UUID onboarding) {
    return approvals.ofOnboarding(onboarding).get(0).id();
  }

  void complete(UUID id) {
    gangway.performAll(id);
    fanIn.close(id);
  }

  InsightsFigures figures(String first, int days) {
    LocalDate from = LocalDate.parse(first);
    return insights.of(new Days(from, from.plusDays(days - 1L)), BERLIN);
  }

  static Days day(String iso) {
    return Days.of(LocalDate.parse(iso));
  }

  void advance(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
  }

  void at(String inBerlin) {
    clock.set(LocalDateTime.parse(inBerlin).atZone(BERLIN).toInstant());
  }
}
