package app.gangway.connector;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class ConnectedStepRulesOnPostgresIT extends ConnectedStepRules {}
