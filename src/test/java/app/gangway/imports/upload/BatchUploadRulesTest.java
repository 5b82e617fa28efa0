package app.gangway.imports.upload;

import app.gangway.testing.RulesTest;

@RulesTest
class BatchUploadRulesTest extends BatchUploadRules {}
