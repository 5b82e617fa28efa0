package app.gangway.onboarding;

import app.gangway.testing.RulesTest;

@RulesTest
class HireDetailsRulesTest extends HireDetailsRules {}
