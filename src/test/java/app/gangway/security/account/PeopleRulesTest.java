package app.gangway.security.account;

import app.gangway.testing.RulesTest;

@RulesTest
class PeopleRulesTest extends PeopleRules {}
