package app.gangway.approval;

import app.gangway.testing.RulesTest;

@RulesTest
class GroupRulesTest extends GroupRules {}
