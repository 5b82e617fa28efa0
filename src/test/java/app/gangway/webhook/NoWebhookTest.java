package app.gangway.webhook;

import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.RulesTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where nobody wants to be told. */
@RulesTest
class NoWebhookTest {

  @Autowired ManualExecution gangway;
  @Autowired FanIn fanIn;
  @Autowired Deliveries deliveries;

  @Test
  void nothing_is_written() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);

    assertThat(fanIn.close(id)).isTrue();
    assertThat(deliveries.findBySubjectOrderByCreatedAtAscIdAsc(id)).isEmpty();
  }
}
