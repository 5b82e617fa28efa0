package app.gangway.batch;

import app.gangway.testing.RulesTest;

@RulesTest
class HandInRulesTest extends HandInRules {}
