package app.gangway.imports;

import app.gangway.testing.RulesTest;

@RulesTest
class AssignmentRulesTest extends AssignmentRules {}
