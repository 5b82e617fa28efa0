package app.gangway.durable;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;

import app.gangway.durable.start.HireInput;
import app.gangway.durable.start.InstanceService;
import app.gangway.durable.start.Start;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch that a machine started and that has ended, by rows alone. */
public record EndedBatch(JdbcClient rows, String id) {

  public static final String INPUT = "{\"employees2onboard\":[]}";

  /** Those whose names begin with F have failed. */
  public static EndedBatch of(InstanceService service, JdbcClient rows, String... names) {
    List<HireInput> hires =
        Arrays.stream(names)
            .map(name -> new HireInput(hire(name, name + "@example.com", "developer"), "{}"))
            .toList();
    EndedBatch batch = new EndedBatch(rows, service.start(new Start.Many(hires, INPUT), null, HR));
    batch.end();
    return batch;
  }

  void end() {
    String children = "in (select id from onboarding where batch_id = ? %s)";
    UUID batch = subject();
    rows.sql(
            "update activity_run set status = 'DONE', outcome = 'done' where onboarding_id "
                + children.formatted(""))
        .param(batch)
        .update();
    rows.sql(
            "update activity_run set status = 'FAILED' where ordinal = 0 and onboarding_id "
                + children.formatted("and name like 'F%'"))
        .param(batch)
        .update();
    rows.sql(
            """
            update onboarding set open = 0, ended_at = submitted_at,
              failed = case when name like 'F%' then 1 else 0 end,
              status = case when name like 'F%' then 'FAILED' else 'COMPLETED' end
            where batch_id = ?""")
        .param(batch)
        .update();
    rows.sql("update batch set status = 'COMPLETED', ended_at = submitted_at where id = ?")
        .param(batch)
        .update();
  }

  public UUID subject() {
    return rows.sql("select id from batch where instance_id = ?")
        .param(id)
        .query(UUID.class)
        .single();
  }

  public String childId(String name) {
    return id + ":" + name;
  }

  public UUID child(String name) {
    return rows.sql("select id from onboarding where instance_id = ?")
        .param(childId(name))
        .query(UUID.class)
        .single();
  }
}
