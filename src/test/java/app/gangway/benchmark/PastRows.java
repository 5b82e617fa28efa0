package app.gangway.benchmark;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Onboardings that ended long ago, each in half an hour: one of ten waited for an approval, one of
 * twenty failed; their ids end at random. Written by SQL, since nobody could wait for so many.
 */
final class PastRows {

  private static final String ONBOARDINGS =
      """
      insert into onboarding (id, instance_id, name, email, start_date, role, search_text,
        approval_rule, status, total, open, failed, declined, round, submitted_by, submitted_at,
        ended_at)
      select cast('00000000-0000-7000-8000-' || lpad(cast(%3$d - n as varchar), 9, '0')
          || right(cast(%4$s() as varchar), 3) as uuid),
        'past-' || n, 'Person ' || n, 'person' || n || '@example.com',
        date '2030-01-01', 'developer', 'person ' || n || ' person' || n || '@example.com', true,
        case when mod(n, 20) = 1 then 'FAILED' else 'COMPLETED' end, 3, 0,
        case when mod(n, 20) = 1 then 1 else 0 end, 0, 1, 'hanna', began,
        began + mod(n * 37, 1800) * interval '1' second + interval '3' second
      from (select n, current_timestamp - n * cast(%1$d as bigint) / %3$d * interval '1' second
        as began from %2$s) past\
      """;

  private static final String ACTIVITIES =
      """
      insert into activity_run (id, onboarding_id, ordinal, activity, status, cleared, attempts,
        claim, job_id, due_at, first_started_at, started_at, settled_at, asked_at, answered_at,
        outcome, cause)
      select cast('00000000-0000-7000-8001-' || lpad(cast(cast(substring(cast(o.id
        as varchar), 25, 9) as bigint) * 3 + a.ordinal as varchar), 12, '0') as uuid), o.id,
        a.ordinal, a.name,
        case when o.status = 'FAILED' and a.ordinal = 0 then 'FAILED' else 'DONE' end, true, 1, 1,
        o.id, o.submitted_at, o.submitted_at + interval '1' second,
        o.submitted_at + interval '1' second, o.ended_at,
        case when a.ordinal = 1 and mod(extract(second from o.submitted_at), 10) < 1
          then o.submitted_at end,
        case when a.ordinal = 1 and mod(extract(second from o.submitted_at), 10) < 1
          then o.submitted_at + interval '1' second end,
        case when o.status = 'FAILED' and a.ordinal = 0 then 'The back end is out of order.'
          else 'Done for ' || o.name || '.' end,
        case when o.status = 'FAILED' and a.ordinal = 0 then 'The back end is out of order.' end
      from onboarding o cross join (values (0, 'AccessCardCreationActivity'),
        (1, 'ItEquipmentOrderActivity'), (2, 'WelcomeEmailActivity')) a(ordinal, name)
      where o.instance_id like 'past-%'\
      """;

  private static final String APPROVALS =
      """
      insert into approval (id, onboarding_id, run_id, status, reason, asked_at, deadline,
        decided_at, decided_by)
      select r.id, r.onboarding_id, r.id, 'APPROVED', 'Role', r.asked_at, r.answered_at,
        r.answered_at, 'arno'
      from activity_run r where r.asked_at is not null\
      """;

  private final JdbcTemplate rows;
  private final boolean postgres;

  PastRows(JdbcTemplate rows, boolean postgres) {
    this.rows = rows;
    this.postgres = postgres;
  }

  /**
   * @param days over which they came, up to now
   */
  void fill(int onboardings, int days) {
    String numbers =
        (postgres ? "generate_series(1, %d) as t(n)" : "system_range(1, %d) as t(n)")
            .formatted(onboardings);
    String random = postgres ? "gen_random_uuid" : "random_uuid";
    rows.execute(ONBOARDINGS.formatted(days * 86_400, numbers, onboardings, random));
    rows.execute(ACTIVITIES);
    rows.execute(APPROVALS);
    rows.execute(postgres ? "vacuum analyze" : "analyze");
  }

  void clear() {
    for (String table : new String[] {"approval", "activity_run", "onboarding"}) {
      rows.execute("delete from " + table);
    }
  }
}
