package app.gangway.onboarding.execution;

import app.gangway.testing.RulesTest;

@RulesTest
class ReadyRulesTest extends ReadyRules {}
