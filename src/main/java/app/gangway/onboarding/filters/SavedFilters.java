package app.gangway.onboarding.filters;

import app.gangway.common.access.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The filters that each person has saved; nobody sees those of others. */
@Service
public class SavedFilters {

  /** A person has no more than this; a list of more is not read any more. */
  public static final int MOST = 50;

  private static final Comparator<SavedFilter> BY_NAME =
      Comparator.comparing(SavedFilter::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(SavedFilter::name);

  private final JdbcClient rows;

  SavedFilters(JdbcClient rows) {
    this.rows = rows;
  }

  /** Those of one person, by name. */
  @RolesAllowed(Role.HR)
  public List<SavedFilter> of(String person) {
    return rows
        .sql("select name, query from saved_filter where person = ?")
        .param(person)
        .query((row, n) -> new SavedFilter(row.getString("name"), row.getString("query")))
        .list()
        .stream()
        .sorted(BY_NAME)
        .toList();
  }

  /** Saves it in the place of the one that has its name, if there is one. */
  @RolesAllowed(Role.HR)
  public void save(String person, SavedFilter filter) {
    if (replace(person, filter)) {
      return;
    }
    try {
      rows.sql("insert into saved_filter (person, name, query) values (?, ?, ?)")
          .params(person, filter.name(), filter.query())
          .update();
    } catch (DuplicateKeyException savedMeanwhile) {
      replace(person, filter);
    }
  }

  private boolean replace(String person, SavedFilter filter) {
    return rows.sql("update saved_filter set query = ? where person = ? and name = ?")
            .params(filter.query(), person, filter.name())
            .update()
        > 0;
  }

  /** Does nothing if there is none of this name. */
  @RolesAllowed(Role.HR)
  public void delete(String person, String name) {
    rows.sql("delete from saved_filter where person = ? and name = ?")
        .params(person, name)
        .update();
  }
}
