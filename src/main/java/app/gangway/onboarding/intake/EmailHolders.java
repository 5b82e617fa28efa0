package app.gangway.onboarding.intake;

import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.OnboardingStatus;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds whose an email is already. Emails are asked for, and answered, as {@link
 * NewHire#emailKey()} writes them.
 */
@Repository
public class EmailHolders {

  /** Emails in one statement, each a parameter of its own: H2 is slow with arrays. */
  private static final int CHUNK = 500;

  /** Some emails are used again and again, so of each only the latest leaves the database. */
  private static final String LATEST =
      """
      select email_key, id, name, ended_at from (
        select email_key, id, name, ended_at,
          row_number() over (partition by email_key order by submitted_at desc, id desc) as place
        from onboarding where email_key in (:emails) and status in (:statuses)) found
      where place = 1""";

  private static final List<String> UNDER_WAY =
      List.of(OnboardingStatus.RUNNING.name(), OnboardingStatus.WAITING.name());

  /** What was withdrawn was not meant to be, and does not keep anybody from coming in. */
  private static final List<String> ONBOARDED =
      List.of(OnboardingStatus.COMPLETED.name(), OnboardingStatus.FAILED.name());

  private final JdbcTemplate rows;
  private final NamedParameterJdbcTemplate namedRows;
  private final PromisedHires promised;

  EmailHolders(JdbcTemplate rows, PromisedHires promised) {
    this.rows = rows;
    this.namedRows = new NamedParameterJdbcTemplate(rows);
    this.promised = promised;
  }

  /**
   * Waits until nobody else is between this and the end of their transaction: what is found from
   * here on is still true when the caller commits whom it takes in.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock() {
    rows.queryForList("select id from email_check for update");
  }

  /** Those who are under way, or whose file is confirmed; of each email the latest. */
  public Map<String, EmailHolder> underWay(Collection<String> emails) {
    Set<String> wanted = Set.copyOf(emails);
    Map<String, EmailHolder> found = new HashMap<>();
    if (wanted.isEmpty()) {
      return found;
    }
    // Before the rows: who is promised no more when the rows are read has one by then.
    promised.each(
        hire -> {
          if (wanted.contains(hire.emailKey())) {
            found.put(hire.emailKey(), new EmailHolder(null, hire.name(), null));
          }
        });
    find(wanted, UNDER_WAY, found);
    return found;
  }

  /** Those who came in before, were not withdrawn, and whose onboarding has ended. */
  public Map<String, EmailHolder> onboardedBefore(Collection<String> emails) {
    Map<String, EmailHolder> found = new HashMap<>();
    find(Set.copyOf(emails), ONBOARDED, found);
    return found;
  }

  private void find(
      Collection<String> emails, List<String> statuses, Map<String, EmailHolder> found) {
    // In the order of the index: neighbours stand on the same page of it.
    List<String> sorted = emails.stream().sorted().toList();
    for (int start = 0; start < sorted.size(); start += CHUNK) {
      List<String> chunk = sorted.subList(start, Math.min(start + CHUNK, sorted.size()));
      namedRows.query(
          LATEST,
          Map.of("emails", new ArrayList<>(chunk), "statuses", statuses),
          row -> {
            found.put(
                row.getString(1),
                new EmailHolder(
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null)));
          });
    }
  }
}
