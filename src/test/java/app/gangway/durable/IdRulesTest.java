package app.gangway.durable;

import app.gangway.testing.RulesTest;

@RulesTest
class IdRulesTest extends IdRules {}
