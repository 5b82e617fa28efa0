package app.gangway.approval;

import app.gangway.testing.RulesTest;

@RulesTest
class DecidedRulesTest extends DecidedRules {}
