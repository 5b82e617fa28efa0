package app.gangway.batch;

import app.gangway.testing.RulesTest;

@RulesTest
class DuplicateRulesTest extends DuplicateRules {}
