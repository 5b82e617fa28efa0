package app.gangway.durable.control;

import app.gangway.testing.RulesTest;

@RulesTest
class BatchCauseRulesTest extends BatchCauseRules {}
