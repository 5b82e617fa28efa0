package app.gangway.durable.start;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class RestartRulesOnPostgresIT extends RestartRules {}
