package app.gangway.audit;

import app.gangway.testing.OnPostgres;
import app.gangway.testing.RulesTest;
import org.junit.jupiter.api.Test;

@RulesTest
@OnPostgres
class AuditRulesOnPostgresIT extends AuditRules {

  @Test
  void the_log_cannot_be_emptied() {
    assertRefused("truncate audit_entry");
  }
}
