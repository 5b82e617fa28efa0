package app.gangway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes out all processes but version 1 of the standard one, which comes with Gangway. */
public final class StandardAlone {

  private static final String BUILT_IN = "'00000000-0000-7000-8000-000000000002'";
  private static final ClassPathResource TRIGGER =
      new ClassPathResource("db/h2/V35_1__published_versions_stand.sql");

  private StandardAlone() {}

  /** Not within a transaction; nothing refers to the others any more. */
  public static void in(JdbcClient rows) {
    if (isSo(rows)) {
      return;
    }
    // No version can be deleted; but whoever owns a database can take its trigger away.
    boolean isH2 =
        rows.sql(
                    "select count(*) from information_schema.schemata where schema_name = 'pg_catalog'")
                .query(Long.class)
                .single()
            == 0;
    rows.sql(
            isH2
                ? "drop trigger if exists process_version_stands"
                : "alter table process_version disable trigger user")
        .update();
    rows.sql("delete from process_version where id <> " + BUILT_IN).update();
    rows.sql("update process_version set status = 'PUBLISHED'").update();
    rows.sql("delete from process where code <> 'standard'").update();
    if (isH2) {
      triggerOfH2(rows);
    } else {
      rows.sql("alter table process_version enable trigger user").update();
    }
  }

  private static boolean isSo(JdbcClient rows) {
    return rows.sql(
                    "select count(*) from process_version where id = %s and status = 'PUBLISHED'"
                        .formatted(BUILT_IN))
                .query(Long.class)
                .single()
            == 1
        && rows.sql("select count(*) from process_version").query(Long.class).single() == 1
        && rows.sql("select count(*) from process").query(Long.class).single() == 1;
  }

  private static void triggerOfH2(JdbcClient rows) {
    try {
      for (String statement : TRIGGER.getContentAsString(StandardCharsets.UTF_8).split(";\\s*\n")) {
        rows.sql(statement).update();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
