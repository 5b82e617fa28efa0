package app.gangway.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.testing.RulesTest;
import org.junit.jupiter.api.Test;

@RulesTest
class AuditRulesTest extends AuditRules {

  @Test
  void the_log_cannot_be_emptied() {
    assertThatThrownBy(() -> rows.sql("truncate table audit_entry").update())
        .rootCause()
        .hasMessageContaining("Cannot truncate");
  }
}
