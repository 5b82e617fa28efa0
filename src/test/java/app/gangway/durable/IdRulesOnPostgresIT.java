package app.gangway.durable;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class IdRulesOnPostgresIT extends IdRules {}
