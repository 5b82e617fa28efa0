package app.gangway.durable.history;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class EventHistoryRulesOnPostgresIT extends EventHistoryRules {}
