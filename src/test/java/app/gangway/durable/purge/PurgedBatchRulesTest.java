package app.gangway.durable.purge;

import app.gangway.testing.RulesTest;

@RulesTest
class PurgedBatchRulesTest extends PurgedBatchRules {}
