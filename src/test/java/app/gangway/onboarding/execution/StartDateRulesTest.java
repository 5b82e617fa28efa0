package app.gangway.onboarding.execution;

import app.gangway.testing.RulesTest;

@RulesTest
class StartDateRulesTest extends StartDateRules {}
