package app.gangway.durable.start;

import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.testing.RulesTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RulesTest
class ChosenIdRulesTest extends ChosenIdRules {

  @Override
  String waiting() {
    return """
        select count(*) from information_schema.sessions
        where session_id <> session_id() and lower(executing_statement) like '%insert into%'""";
  }

  /** Here a lock is waited for so long and not longer. */
  @Test
  void whoever_has_waited_long_enough_hears_it_too() {
    for (Start start : List.of(ONE, MANY)) {
      String id = UUID.randomUUID().toString();
      transaction.executeWithoutResult(
          writing -> {
            if (start == ONE) {
              submitOne(id);
            } else {
              submitMany(id);
            }
            assertThatThrownBy(() -> elsewhere(() -> impatiently(start, id)).join())
                .hasCauseInstanceOf(IdInUseException.class);
          });
    }
  }

  private String impatiently(Start start, String id) {
    return transaction.execute(
        status -> {
          rows.sql("set lock_timeout 200").update();
          try {
            return service.start(start, id, HR);
          } finally {
            rows.sql("set lock_timeout 10000").update();
            status.setRollbackOnly();
          }
        });
  }
}
