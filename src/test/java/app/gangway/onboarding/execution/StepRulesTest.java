package app.gangway.onboarding.execution;

import app.gangway.testing.RulesTest;

@RulesTest
class StepRulesTest extends StepRules {}
