package app.gangway.jobs;

import app.gangway.testing.Postgres;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ActiveProfiles("postgres")
class OnboardingFlowOnPostgresIT extends OnboardingFlow {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    Postgres.use(registry);
  }
}
