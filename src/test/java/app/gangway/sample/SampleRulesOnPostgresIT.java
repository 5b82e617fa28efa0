package app.gangway.sample;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class SampleRulesOnPostgresIT extends SampleRules {}
