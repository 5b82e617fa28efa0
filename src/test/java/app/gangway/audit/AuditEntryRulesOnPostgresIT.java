package app.gangway.audit;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class AuditEntryRulesOnPostgresIT extends AuditEntryRules {}
