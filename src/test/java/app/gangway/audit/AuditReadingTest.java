package app.gangway.audit;

import app.gangway.testing.RulesTest;

@RulesTest
class AuditReadingTest extends AuditReading {}
