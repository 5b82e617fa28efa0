package app.gangway.approval;

import app.gangway.testing.RulesTest;

@RulesTest
class SubstituteRulesTest extends SubstituteRules {}
