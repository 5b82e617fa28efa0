package app.gangway.durable.start;

import app.gangway.activity.Activities;
import app.gangway.common.newhire.NewHire;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.Subject;
import app.gangway.onboarding.Plan;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What instances were started with, also those that came by form or file. */
@Repository
class StartInputs {

  private static final String HIRES =
      """
      select o.name, o.email, o.start_date, o.role, i.input
      from onboarding o left join instance i on i.subject_id = o.id
      where o.%s = ? order by o.id""";

  private static final String OF_ONE = HIRES.formatted("id");
  private static final String OF_BATCH = HIRES.formatted("batch_id");

  private static final String ACTIVITIES =
      "select activity from activity_run where onboarding_id = ? order by ordinal";

  private static final String FIRST_CHILD =
      "select id from onboarding where batch_id = ? order by id fetch first 1 row only";

  private final JdbcTemplate rows;
  private final Activities installed;
  private final ObjectMapper json;

  StartInputs(JdbcTemplate rows, Activities installed, ObjectMapper json) {
    this.rows = rows;
    this.installed = installed;
    this.json = json;
  }

  /**
   * @param plan what each new hire was to do
   */
  record Origin(Start start, Plan plan) {}

  private record Brought(String title, int people) {

    String asFile() {
      return DefaultInputs.ofFile(title, people);
    }
  }

  private record Entered(Orchestrator orchestrator, String input) {}

  /**
   * @throws PeopleRemovedException when children of a batch are not there any more
   */
  Origin of(Subject subject) {
    return subject.isBatch() ? ofBatch(subject.id()) : ofOnboarding(subject.id());
  }

  private Origin ofOnboarding(UUID id) {
    HireInput hire = hires(OF_ONE, id).get(0);
    Orchestrator orchestrator =
        entered(id).map(Entered::orchestrator).orElse(Orchestrator.ONBOARDING);
    return new Origin(new Start.One(orchestrator, hire), plan(id));
  }

  private Origin ofBatch(UUID id) {
    List<HireInput> hires = hires(OF_BATCH, id);
    Brought brought = brought(id);
    if (hires.size() < brought.people()) {
      throw new PeopleRemovedException();
    }
    String json = entered(id).map(Entered::input).orElseGet(brought::asFile);
    Plan plan =
        rows.queryForList(FIRST_CHILD, UUID.class, id).stream()
            .findFirst()
            .map(this::plan)
            .orElseGet(() -> Orchestrator.ONBOARDING.plan(installed));
    boolean noList = brought.people() == 0 && !hasList(json);
    return new Origin(new Start.Many(noList ? null : hires, json), plan);
  }

  /** An empty list is not the same as none. */
  private boolean hasList(String json) {
    try {
      return this.json.readTree(json).path(Start.Many.LIST).isArray();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("What was taken in cannot be read any more", broken);
    }
  }

  private Brought brought(UUID batch) {
    return rows.queryForObject(
        "select title, total from batch where id = ?",
        (row, n) -> new Brought(row.getString(1), row.getInt(2)),
        batch);
  }

  private Optional<Entered> entered(UUID subject) {
    return rows
        .query(
            "select orchestrator, input from instance where subject_id = ?",
            (row, n) ->
                new Entered(Orchestrator.find(row.getString(1)).orElseThrow(), row.getString(2)),
            subject)
        .stream()
        .findFirst();
  }

  private Plan plan(UUID onboarding) {
    boolean approvalRule =
        Boolean.TRUE.equals(
            rows.queryForObject(
                "select approval_rule from onboarding where id = ?", Boolean.class, onboarding));
    return new Plan(rows.queryForList(ACTIVITIES, String.class, onboarding), approvalRule);
  }

  private List<HireInput> hires(String query, UUID id) {
    return rows.query(
        query,
        (row, n) -> {
          NewHire hire =
              new NewHire(
                  row.getString(1),
                  row.getString(2),
                  row.getObject(3, LocalDate.class),
                  row.getString(4));
          String sent = row.getString(5);
          return new HireInput(hire, sent == null ? DefaultInputs.of(hire) : sent);
        },
        id);
  }
}
