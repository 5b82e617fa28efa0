package app.gangway.security.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of people. */
@Repository
class PersonRows {

  /** The columns' lengths. */
  static final int EMAIL_MAX = 254;

  static final int LANGUAGE_MAX = 35;
  static final int GROUPS_MAX = 4000;

  private static final String SELECT =
      """
      select p.name, p.email, coalesce(s.language_tag, p.language_tag) as language_tag, p.roles,
        p.group_names
      from person p left join person_settings s on s.person = p.name
      where (p.source = 'CONFIGURATION' or p.last_seen >= :since)\s\
      """;

  private static final String INSERT =
      """
      insert into person (name, roles, group_names, source) values (:name, '', '', :source)\
      """;

  private static final String UPDATE =
      """
      update person set email = :email, language_tag = :language, roles = :roles,
        group_names = :groups, source = :source
      where name = :name\
      """;

  private final JdbcClient rows;

  PersonRows(JdbcClient rows) {
    this.rows = rows;
  }

  /** Who says that somebody is let in. */
  enum Source {
    CONFIGURATION,
    PROVIDER
  }

  /**
   * One of them.
   *
   * @param roles that they were given, not what follows of these
   */
  record Row(
      String name,
      @Nullable String email,
      @Nullable Locale language,
      Set<String> roles,
      List<String> groups) {}

  /** Writes or overwrites one, whatever other nodes do. */
  void put(Row person, Source source) {
    if (update(person, source) == 0) {
      try {
        rows.sql(INSERT).param("name", person.name()).param("source", source.name()).update();
      } catch (DuplicateKeyException anotherNodeWasFaster) {
        // Then it is there.
      }
      update(person, source);
    }
  }

  private int update(Row person, Source source) {
    Locale language = person.language();
    return rows.sql(UPDATE)
        .param("name", person.name())
        .param("email", person.email())
        .param("language", language == null ? null : language.toLanguageTag())
        .param("roles", person.roles().stream().sorted().collect(Collectors.joining(",")))
        .param("groups", String.join("\n", person.groups()))
        .param("source", source.name())
        .update();
  }

  void seen(String name, Instant at) {
    rows.sql("update person set last_seen = :at where name = :name")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("name", name)
        .update();
  }

  /** One for whom a provider vouches no more. */
  void remove(String name) {
    rows.sql("delete from person where name = ? and source = 'PROVIDER'").param(name).update();
  }

  /**
   * All that the configuration has named before, and not now; and those of a provider's whose names
   * are its now.
   */
  void removeFormer(Collection<String> configured) {
    rows.sql("delete from person where source = 'CONFIGURATION' and name not in (:names)")
        .param("names", orNone(configured.stream()))
        .update();
    rows.sql("delete from person where source = 'PROVIDER' and lower(name) in (:names)")
        .param("names", orNone(configured.stream().map(name -> name.toLowerCase(Locale.ROOT))))
        .update();
  }

  /** Nobody is called like that, and a list in SQL must not be empty. */
  private static List<String> orNone(Stream<String> names) {
    return Stream.concat(names, Stream.of("")).toList();
  }

  void removeAllOfProviders() {
    rows.sql("delete from person where source = 'PROVIDER'").update();
  }

  /**
   * In the order of their names.
   *
   * @param since one for whom a provider has vouched must have been seen
   */
  List<Row> all(Instant since) {
    return rows.sql(SELECT + "order by p.name")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(PersonRows::row)
        .list();
  }

  Optional<Row> find(String name, Instant since) {
    return rows.sql(SELECT + "and p.name = :name")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("name", name)
        .query(PersonRows::row)
        .optional();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    String language = row.getString("language_tag");
    return new Row(
        row.getString("name"),
        row.getString("email"),
        language == null ? null : Locale.forLanguageTag(language),
        Set.of(row.getString("roles").split(",")),
        row.getString("group_names").lines().toList());
  }
}
