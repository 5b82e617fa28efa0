package app.gangway.durable.query;

import app.gangway.common.LikePattern;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.Subject;
import app.gangway.durable.query.InstanceQuery.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds which instances a list shows; what there is to say of each is {@link InstanceRows}'. */
@Repository
public class InstanceList {

  private static final String ONBOARDINGS =
      "select o.id, false as is_batch, o.submitted_at, %s as runtime_status from onboarding o where %s"
          .formatted(StatusSql.OF_ONBOARDING, "%s");

  private static final String BATCHES =
      "select b.id, true as is_batch, b.submitted_at, %s as runtime_status from batch b where %s"
          .formatted(StatusSql.OF_BATCH, "%s");

  private static final String IN_ORDER = " order by submitted_at, id fetch first %d rows only";

  private final JdbcTemplate rows;

  InstanceList(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** One of a list, and where in it. */
  public record Listed(Subject subject, Place place) {}

  /** One more than wanted, if there are so many. */
  public List<Listed> find(InstanceQuery query) {
    List<Object> values = new ArrayList<>();
    String order = IN_ORDER.formatted(query.top() + 1);
    String onboardings = ONBOARDINGS.formatted(conditions(query, 'o', values));
    String batches = BATCHES.formatted(conditions(query, 'b', values));
    return rows.query(
        "select * from ((%s%s) union all (%s%s)) x%s"
            .formatted(onboardings, order, batches, order, order),
        (row, n) -> {
          UUID id = row.getObject(1, UUID.class);
          RuntimeStatus status = RuntimeStatus.valueOf(row.getString(4));
          Instant created = row.getObject(3, OffsetDateTime.class).toInstant();
          return new Listed(new Subject(id, row.getBoolean(2), status), new Place(created, id));
        },
        values.toArray());
  }

  private static String conditions(InstanceQuery query, char table, List<Object> values) {
    List<String> all = new ArrayList<>(List.of("true"));
    if (!query.statuses().isEmpty()) {
      all.add(
          table == 'o'
              ? StatusSql.onboardings(query.statuses())
              : StatusSql.batches(query.statuses()));
    }
    if (query.createdFrom() != null) {
      all.add(table + ".submitted_at >= ?");
      values.add(utc(query.createdFrom()));
    }
    if (query.createdTo() != null) {
      all.add(table + ".submitted_at <= ?");
      values.add(utc(query.createdTo()));
    }
    if (!query.idPrefix().isEmpty()) {
      all.add(table + ".instance_id like ? escape '!'");
      values.add(LikePattern.startingWith(query.idPrefix()));
    }
    Place after = query.after();
    if (after != null) {
      // The first says nothing new, but only that much finds H2 in an index.
      all.add("%1$c.submitted_at >= ? and (%1$c.submitted_at, %1$c.id) > (?, ?)".formatted(table));
      values.add(utc(after.created()));
      values.add(utc(after.created()));
      values.add(after.subjectId());
    }
    return String.join(" and ", all);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
