package app.gangway.onboarding.execution;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class ReadyRulesOnPostgresIT extends ReadyRules {}
