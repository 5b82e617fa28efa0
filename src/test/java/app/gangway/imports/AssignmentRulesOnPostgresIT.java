package app.gangway.imports;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class AssignmentRulesOnPostgresIT extends AssignmentRules {}
