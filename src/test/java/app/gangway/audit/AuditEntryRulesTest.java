package app.gangway.audit;

import app.gangway.testing.RulesTest;

@RulesTest
class AuditEntryRulesTest extends AuditEntryRules {}
