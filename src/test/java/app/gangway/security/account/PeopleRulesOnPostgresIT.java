package app.gangway.security.account;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class PeopleRulesOnPostgresIT extends PeopleRules {}
