package app.gangway.imports.upload;

import app.gangway.testing.RulesTest;

@RulesTest
class IdempotencyKeyRulesTest extends IdempotencyKeyRules {}
