package app.gangway.durable.control;

import app.gangway.testing.RulesTest;

@RulesTest
class BatchControlRulesTest extends BatchControlRules {}
