package app.gangway.durable.query;

import app.gangway.testing.RulesTest;

@RulesTest
class ListRulesTest extends ListRules {}
