package app.gangway.process;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class ProcessAdministrationRulesOnPostgresIT extends ProcessAdministrationRules {}
