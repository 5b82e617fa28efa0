package app.gangway.jobs;

import app.gangway.testing.OnPostgres;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("postgres")
@OnPostgres
class OnboardingFlowOnPostgresIT extends OnboardingFlow {}
