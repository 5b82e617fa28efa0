package app.gangway.durable.query;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class ListRulesOnPostgresIT extends ListRules {}
