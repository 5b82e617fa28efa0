package app.gangway.webhook;

import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.Receiver;
import app.gangway.testing.SettableClock;
import app.gangway.webhook.WebhookEvent.Queued;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** An application with three webhooks, and what a test does by hand. */
@RecordApplicationEvents
@TestPropertySource(
    properties = {
      "gangway.webhook-delivery.retries=5s,30s,2m",
      "gangway.webhook-delivery.timeout=2s"
    })
abstract class WebhookScenario {

  static final Receiver RECEIVER = new Receiver();

  @Autowired ManualExecution gangway;
  @Autowired FanIn fanIn;
  @Autowired Deliveries deliveries;
  @Autowired JdbcClient rows;
  @Autowired SettableClock clock;
  @Autowired ApplicationEvents events;

  /** Tells the calls of one test from those of another. */
  final String mark = UUID.randomUUID().toString().substring(0, 8);

  @DynamicPropertySource
  static void webhooks(DynamicPropertyRegistry registry) {
    RECEIVER.use(registry, 0, "erp");
    RECEIVER.use(registry, 1, "declines");
    registry.add("gangway.webhooks[1].events", () -> "declined");
    RECEIVER.use(registry, 2, "doors");
    registry.add("gangway.webhooks[2].events", () -> "ready");
  }

  NewHire johnny() {
    return hire("Johnny Lawrence", mark + "@example.com", "developer");
  }

  UUID completed() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    fanIn.close(id);
    return id;
  }

  /** But to who only wants to know who is ready. */
  List<Delivery> told(UUID subject) {
    return all(subject).stream().filter(each -> !each.webhook().equals("doors")).toList();
  }

  List<Delivery> toldReady(UUID subject) {
    return all(subject).stream().filter(each -> each.webhook().equals("doors")).toList();
  }

  private List<Delivery> all(UUID subject) {
    return deliveries.findBySubjectOrderByCreatedAtAscIdAsc(subject);
  }

  Delivery only(UUID subject) {
    assertThat(told(subject)).hasSize(1);
    return told(subject).get(0);
  }

  QueuedDelivery queued(UUID delivery) {
    return events.stream(Queued.class)
        .flatMap(queued -> queued.deliveries().stream())
        .filter(queued -> queued.id().equals(delivery))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
