package app.gangway.audit;

import app.gangway.testing.RulesTest;

@RulesTest
class AuditRulesTest extends AuditRules {}
