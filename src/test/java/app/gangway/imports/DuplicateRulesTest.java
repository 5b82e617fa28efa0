package app.gangway.imports;

import app.gangway.testing.RulesTest;

@RulesTest
class DuplicateRulesTest extends DuplicateRules {}
