package app.gangway.onboarding.query;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class OnboardingExportOnPostgresIT extends OnboardingExportRules {}
