package app.gangway.durable.history;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class HistoryRulesOnPostgresIT extends HistoryRules {}
