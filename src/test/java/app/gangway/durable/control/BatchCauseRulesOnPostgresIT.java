package app.gangway.durable.control;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class BatchCauseRulesOnPostgresIT extends BatchCauseRules {}
