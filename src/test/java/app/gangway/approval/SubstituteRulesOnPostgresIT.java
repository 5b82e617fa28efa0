package app.gangway.approval;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class SubstituteRulesOnPostgresIT extends SubstituteRules {}
