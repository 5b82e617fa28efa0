package app.gangway.instance;

import app.gangway.testing.RulesTest;

@RulesTest
class BatchControlRulesTest extends BatchControlRules {}
