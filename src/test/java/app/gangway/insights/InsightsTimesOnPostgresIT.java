package app.gangway.insights;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class InsightsTimesOnPostgresIT extends InsightsTimesQueries {}
