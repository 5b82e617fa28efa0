package app.gangway.instance;

import app.gangway.testing.RulesTest;

@RulesTest
class RestartRulesTest extends RestartRules {}
