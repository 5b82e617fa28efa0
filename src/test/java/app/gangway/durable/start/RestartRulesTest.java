package app.gangway.durable.start;

import app.gangway.testing.RulesTest;

@RulesTest
class RestartRulesTest extends RestartRules {}
