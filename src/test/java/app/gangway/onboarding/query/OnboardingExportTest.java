package app.gangway.onboarding.query;

import app.gangway.testing.RulesTest;

@RulesTest
class OnboardingExportTest extends OnboardingExportRules {}
