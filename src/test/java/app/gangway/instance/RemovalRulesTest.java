package app.gangway.instance;

import app.gangway.testing.RulesTest;

@RulesTest
class RemovalRulesTest extends RemovalRules {}
