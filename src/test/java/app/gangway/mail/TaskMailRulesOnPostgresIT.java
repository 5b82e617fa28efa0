package app.gangway.mail;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class TaskMailRulesOnPostgresIT extends TaskMailRules {}
