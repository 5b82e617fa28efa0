package app.gangway.webhook;

import app.gangway.activity.Activities;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.WaitingActivities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/**
 * Puts into words what has happened, from the rows as this transaction leaves them; a few
 * statements, however much it was.
 */
@Repository
class Messages {

  private static final String ONBOARDINGS =
      """
      select o.id, o.instance_id, o.name, o.email, o.start_date, o.role, o.status,
        b.instance_id as batch
      from onboarding o left join batch b on b.id = o.batch_id where o.id = any(?)""";

  private static final String RUNS =
      """
      select onboarding_id, activity, status, outcome from activity_run
      where onboarding_id = any(?) order by onboarding_id, ordinal""";

  private static final String BATCHES =
      "select id, instance_id, title, total from batch where id = any(?)";

  private static final String CHILDREN =
      """
      select batch_id, status, count(*) as children from onboarding
      where batch_id = any(?) group by batch_id, status""";

  private record Person(
      String instance,
      String name,
      String email,
      LocalDate startDate,
      String role,
      OnboardingStatus status,
      @Nullable String batch) {}

  private record Run(String activity, ActivityStatus status, String outcome) {}

  private record Parent(String instance, String title, int total) {}

  private final JdbcTemplate rows;
  private final Activities activities;

  Messages(JdbcTemplate rows, Activities activities) {
    this.rows = rows;
    this.activities = activities;
  }

  /** In the order of the facts; of what is no longer there nothing is told. */
  List<Message> of(List<WebhookTrigger> facts) {
    List<UUID> people = subjects(facts, false);
    List<UUID> parents = subjects(facts, true);
    Map<UUID, Person> persons = people.isEmpty() ? Map.of() : persons(people);
    Map<UUID, List<Run>> runs = people.isEmpty() ? Map.of() : runs(people);
    Map<UUID, Parent> batches = parents.isEmpty() ? Map.of() : batches(parents);
    Map<UUID, Map<OnboardingStatus, Long>> children =
        parents.isEmpty() ? Map.of() : children(parents);
    List<Message> messages = new ArrayList<>();
    for (WebhookTrigger fact : facts) {
      Person person = persons.get(fact.subject());
      Parent batch = batches.get(fact.subject());
      if (person != null) {
        messages.add(about(person, runs.getOrDefault(fact.subject(), List.of()), fact));
      } else if (batch != null) {
        messages.add(about(batch, children.getOrDefault(fact.subject(), Map.of()), fact));
      }
    }
    return messages;
  }

  private Message about(Person person, List<Run> runs, WebhookTrigger fact) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("id", person.instance());
    data.put("name", person.name());
    data.put("email", person.email());
    data.put("startdate", person.startDate().toString());
    data.put("role", person.role());
    data.put("status", word(person.status()));
    data.put("output", output(fact, runs));
    data.put("batch", person.batch());
    return Message.of(
        fact.occasion(), Message.ONBOARDING, fact.subject(), person.name(), fact.at(), data);
  }

  private Object output(WebhookTrigger fact, List<Run> runs) {
    return switch (fact.occasion()) {
      case COMPLETED -> runs.stream().map(Run::outcome).toList();
      case FAILED ->
          runs.stream()
              .filter(run -> run.status() == ActivityStatus.FAILED)
              .map(run -> activities.title(run.activity()) + ": " + run.outcome())
              .collect(Collectors.joining("; "));
      case DECLINED -> fact.unanswered() ? "Timeout expired" : WaitingActivities.DECLINED;
    };
  }

  private static Message about(
      Parent batch, Map<OnboardingStatus, Long> children, WebhookTrigger fact) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("id", batch.instance());
    data.put("name", batch.title());
    data.put("status", "Completed");
    data.put("rows", batch.total());
    data.put("done", children.getOrDefault(OnboardingStatus.COMPLETED, 0L));
    data.put("failed", children.getOrDefault(OnboardingStatus.FAILED, 0L));
    data.put("withdrawn", children.getOrDefault(OnboardingStatus.WITHDRAWN, 0L));
    return Message.of(
        fact.occasion(), Message.BATCH, fact.subject(), batch.title(), fact.at(), data);
  }

  /** As the door for machines says it. */
  private static String word(OnboardingStatus status) {
    return switch (status) {
      case RUNNING, WAITING -> "Running";
      case COMPLETED -> "Completed";
      case FAILED -> "Failed";
      case WITHDRAWN -> "Terminated";
    };
  }

  private static List<UUID> subjects(List<WebhookTrigger> facts, boolean batches) {
    return facts.stream()
        .filter(fact -> fact.ofBatch() == batches)
        .map(WebhookTrigger::subject)
        .distinct()
        .toList();
  }

  private Map<UUID, Person> persons(List<UUID> ids) {
    Map<UUID, Person> found = new HashMap<>();
    find(
        ONBOARDINGS,
        ids,
        row ->
            found.put(
                row.getObject("id", UUID.class),
                new Person(
                    row.getString("instance_id"),
                    row.getString("name"),
                    row.getString("email"),
                    row.getObject("start_date", LocalDate.class),
                    row.getString("role"),
                    OnboardingStatus.valueOf(row.getString("status")),
                    row.getString("batch"))));
    return found;
  }

  private Map<UUID, List<Run>> runs(List<UUID> ids) {
    Map<UUID, List<Run>> found = new HashMap<>();
    find(
        RUNS,
        ids,
        row -> {
          String outcome = row.getString("outcome");
          found
              .computeIfAbsent(row.getObject("onboarding_id", UUID.class), id -> new ArrayList<>())
              .add(
                  new Run(
                      row.getString("activity"),
                      ActivityStatus.valueOf(row.getString("status")),
                      outcome == null ? "" : outcome));
        });
    return found;
  }

  private Map<UUID, Parent> batches(List<UUID> ids) {
    Map<UUID, Parent> found = new HashMap<>();
    find(
        BATCHES,
        ids,
        row ->
            found.put(
                row.getObject("id", UUID.class),
                new Parent(
                    row.getString("instance_id"), row.getString("title"), row.getInt("total"))));
    return found;
  }

  private Map<UUID, Map<OnboardingStatus, Long>> children(List<UUID> batches) {
    Map<UUID, Map<OnboardingStatus, Long>> found = new HashMap<>();
    find(
        CHILDREN,
        batches,
        row ->
            found
                .computeIfAbsent(
                    row.getObject("batch_id", UUID.class),
                    id -> new EnumMap<>(OnboardingStatus.class))
                .put(OnboardingStatus.valueOf(row.getString("status")), row.getLong("children")));
    return found;
  }

  private void find(String query, Collection<UUID> ids, RowCallbackHandler each) {
    rows.query(
        query,
        select -> select.setArray(1, select.getConnection().createArrayOf("uuid", ids.toArray())),
        each);
  }
}
