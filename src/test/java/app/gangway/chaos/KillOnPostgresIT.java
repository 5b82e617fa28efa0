package app.gangway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.common.Actor;
import app.gangway.testing.Services;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.Limit;

/** With approvers who decide meanwhile, from a node that is not killed. */
class KillOnPostgresIT extends Kill {

  private static final Actor APPROVER = Actor.person("Approver who heard yes", "192.0.2.3");

  @TempDir static Path home;
  private static PostgresServer server;

  private final Map<UUID, Decision> accepted = new HashMap<>();
  private ConfigurableApplicationContext services;

  @BeforeAll
  static void startServer() {
    server = PostgresServer.startIn(home);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void open() {
    services = Services.withRealClock(database().settings().toArray(String[]::new));
  }

  @AfterEach
  void close() {
    services.close();
  }

  @Override
  Database database() {
    return server.database();
  }

  @Override
  void beforeAKill() {
    for (ApprovalView pending : services.getBean(Approvals.class).pending(Limit.of(3))) {
      Decision decision =
          ThreadLocalRandom.current().nextBoolean() ? Decision.APPROVE : Decision.DECLINE;
      DecisionResult answer =
          services
              .getBean(ApprovalService.class)
              .decide(pending.id(), decision, APPROVER, DecidedVia.PAGE, null);
      if (answer == DecisionResult.ACCEPTED) {
        accepted.put(pending.id(), decision);
      }
    }
  }

  @Override
  void afterTheEnd() {
    assertThat(accepted).as("decisions that were accepted").isNotEmpty();
    accepted.forEach(
        (approval, decision) ->
            assertThat(
                    new Ledger(database())
                        .list(
                            "select status || ' by ' || decided_by from approval where id = '%s'"
                                .formatted(approval)))
                .containsExactly(
                    (decision == Decision.APPROVE ? "APPROVED" : "DECLINED")
                        + " by "
                        + APPROVER.name()));
  }
}
