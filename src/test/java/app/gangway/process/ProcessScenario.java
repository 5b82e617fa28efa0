package app.gangway.process;

import static app.gangway.testing.People.ADMIN;

import app.gangway.activity.ActivityAnswer;
import app.gangway.activity.ActivityCall;
import app.gangway.activity.ActivityResult;
import app.gangway.activity.BackEnd;
import app.gangway.process.CreateResult.Created;
import app.gangway.process.DraftResult.Saved;
import app.gangway.process.definition.Definitions;
import app.gangway.process.definition.Problem;
import app.gangway.testing.SettableClock;
import app.gangway.testing.SignedInAs;
import app.gangway.testing.StandardAlone;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who changes processes. */
@Import(ProcessScenario.Connectors.class)
abstract class ProcessScenario {

  static final String TASK = "{\"steps\":[{\"key\":\"a\",\"do\":\"task\"}]}";
  static final String SALES =
      Definitions.SALES
          .replace("connector:cards", "AccessCardCreationActivity")
          .replace("connector:it-orders", "ItEquipmentOrderActivity");

  @Autowired ProcessService service;
  @Autowired ProcessPlanner planner;
  @Autowired ProcessVersions versions;
  @Autowired SettableClock clock;
  @Autowired JdbcClient rows;

  private long auditedBefore;

  @TestConfiguration
  static class Connectors {

    @Bean
    BackEnd known() {
      return new BackEnd() {
        @Override
        public boolean standsBehind(String activity) {
          return activity.equals("connector:known");
        }

        @Override
        public ActivityAnswer perform(ActivityCall call, ActivityResult result) {
          return result;
        }
      };
    }
  }

  /** Only what comes with Gangway. */
  @BeforeEach
  void clean() {
    StandardAlone.in(rows);
    auditedBefore =
        rows.sql("select coalesce(max(id), 0) from audit_entry").query(Long.class).single();
  }

  <T> T service(Supplier<T> deed) {
    return SignedInAs.admin(deed);
  }

  List<ProcessOverview> list() {
    return service(() -> service.list());
  }

  UUID standard() {
    return list().stream().filter(ProcessOverview::isStandard).findFirst().orElseThrow().id();
  }

  UUID create(String code, String title) {
    return ((Created) service(() -> service.create(code, title, ADMIN))).process().id();
  }

  ProcessVersion begin(UUID process) {
    return ((Saved) service(() -> service.draft(process, ADMIN))).draft();
  }

  ProcessVersion save(ProcessVersion draft, String json) {
    return ((Saved) service(() -> service.save(draft.id(), draft.revision(), json, ADMIN))).draft();
  }

  PublishResult publish(ProcessVersion draft, String note) {
    return service(() -> service.publish(draft.id(), draft.revision(), note, ADMIN));
  }

  void discard(ProcessVersion draft) {
    service(() -> service.discard(draft.id(), draft.revision(), ADMIN));
  }

  List<Problem> problems(UUID process, String json) {
    return service(() -> service.problems(process, json));
  }

  List<String> audited() {
    return rows.sql("select line from audit_entry where id > ? order by id")
        .param(auditedBefore)
        .query(String.class)
        .list();
  }
}
