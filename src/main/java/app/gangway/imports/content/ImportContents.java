package app.gangway.imports.content;

import app.gangway.common.newhire.NewHire;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRow;
import app.gangway.onboarding.intake.PromisedHires;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/**
 * What was read from the files, as long as it is needed. By JDBC: a content is up to megabytes, of
 * which Hibernate would hold a second copy, and all of them together in {@link #each}.
 */
@Repository
public class ImportContents implements PromisedHires {

  private final JdbcTemplate rows;

  ImportContents(JdbcTemplate rows) {
    this.rows = rows;
  }

  public void keep(UUID id, byte[] content) {
    rows.update("insert into csv_import_content (import_id, content) values (?, ?)", id, content);
  }

  /** Empty once it is forgotten. */
  public Optional<CsvContent> find(UUID id) {
    return rows
        .query(
            "select content from csv_import_content where import_id = ?",
            (row, n) -> row.getBytes(1),
            id)
        .stream()
        .findFirst()
        .map(ContentCodec::decode);
  }

  /** With another content; what was typed is a part of it, or means nothing any more. */
  public void replace(UUID id, byte[] content) {
    rows.update("delete from import_correction where import_id = ?", id);
    rows.update("update csv_import_content set content = ? where import_id = ?", content, id);
  }

  /** Of each file that is confirmed and whose batch is not made yet. */
  @Override
  public void each(Consumer<NewHire> reader) {
    rows.query(
        """
        select c.content from csv_import_content c join csv_import i on i.id = c.import_id
        where i.status = 'CONFIRMED'\
        """,
        (RowCallbackHandler)
            row ->
                ContentCodec.decode(row.getBytes(1)).rows().stream()
                    .map(CsvRow::hire)
                    .forEach(reader));
  }

  /** What was typed too, and the file itself where it was kept. */
  public void forget(UUID id) {
    rows.update("delete from csv_import_file where id = ?", id);
    rows.update("delete from import_correction where import_id = ?", id);
    rows.update("delete from csv_import_content where import_id = ?", id);
  }
}
