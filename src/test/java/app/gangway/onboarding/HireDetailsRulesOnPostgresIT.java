package app.gangway.onboarding;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class HireDetailsRulesOnPostgresIT extends HireDetailsRules {}
