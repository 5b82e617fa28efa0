package app.gangway.imports.upload;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;

@RulesTest
@OnPostgres
class IdempotencyKeyRulesOnPostgresIT extends IdempotencyKeyRules {}
