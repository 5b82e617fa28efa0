package app.gangway.durable.purge;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class PurgedBatchRulesOnPostgresIT extends PurgedBatchRules {}
