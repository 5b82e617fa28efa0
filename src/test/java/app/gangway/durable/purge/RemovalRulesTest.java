package app.gangway.durable.purge;

import app.gangway.testing.RulesTest;

@RulesTest
class RemovalRulesTest extends RemovalRules {}
