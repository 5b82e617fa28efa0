package app.gangway.security.account;

import app.gangway.common.access.Role;
import app.gangway.security.KnownPeople;
import app.gangway.security.Substitutes;
import app.gangway.security.Substitution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Substitutes, kept with the settings of whoever chose them: there they survive their sign-ins. */
@Component
class StoredSubstitutes implements Substitutes {

  private static final String SELECT =
      """
      select person, substitute, substitute_from, substitute_to from person_settings
      where substitute is not null and\s\
      """;

  private final JdbcClient rows;
  private final KnownPeople people;
  private final ReadersZone zone;
  private final Clock clock;

  StoredSubstitutes(JdbcClient rows, KnownPeople people, ReadersZone zone, Clock clock) {
    this.rows = rows;
    this.people = people;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public Optional<Substitution> of(String person) {
    return rows.sql(SELECT + "person = ? and substitute_to >= ?")
        .params(person, day())
        .query(StoredSubstitutes::substitution)
        .optional()
        .filter(chosen -> people.whoMay(chosen.substitute(), Role.APPROVER).isPresent());
  }

  @Override
  public List<Substitution> by(String substitute) {
    return rows.sql(SELECT + "substitute = ? and substitute_to >= ? order by person")
        .params(substitute, day())
        .query(StoredSubstitutes::substitution)
        .list();
  }

  @Override
  public List<Substitution> today() {
    LocalDate today = day();
    return rows.sql(SELECT + "substitute_from <= ? and substitute_to >= ? order by person")
        .params(today, today)
        .query(StoredSubstitutes::substitution)
        .list();
  }

  @Override
  public LocalDate day() {
    return zone.today(clock);
  }

  /**
   * @param chosen null for nobody
   */
  void put(String person, @Nullable Substitution chosen) {
    if (update(person, chosen) == 0) {
      rows.sql("insert into person_settings (person) values (?)").param(person).update();
      update(person, chosen);
    }
  }

  private int update(String person, @Nullable Substitution chosen) {
    return rows.sql(
            """
            update person_settings
            set substitute = :substitute, substitute_from = :from, substitute_to = :to
            where person = :person\
            """)
        .param("substitute", chosen == null ? null : chosen.substitute())
        .param("from", chosen == null ? null : chosen.from())
        .param("to", chosen == null ? null : chosen.to())
        .param("person", person)
        .update();
  }

  private static Substitution substitution(ResultSet row, int number) throws SQLException {
    return new Substitution(
        row.getString("person"),
        row.getString("substitute"),
        row.getObject("substitute_from", LocalDate.class),
        row.getObject("substitute_to", LocalDate.class));
  }
}
