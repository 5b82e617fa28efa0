package app.gangway.batch;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** What was read from the files, as long as it is needed. */
@Repository
class ImportContents {

  private final JdbcTemplate rows;

  ImportContents(JdbcTemplate rows) {
    this.rows = rows;
  }

  void keep(UUID id, byte[] content) {
    rows.update("insert into csv_import_content (import_id, content) values (?, ?)", id, content);
  }

  /** Empty once it is forgotten. */
  Optional<CsvContent> find(UUID id) {
    return rows
        .query(
            "select content from csv_import_content where import_id = ?",
            (row, n) -> row.getBytes(1),
            id)
        .stream()
        .findFirst()
        .map(ContentCodec::decode);
  }

  /** What was read from each file that is confirmed and whose batch is not made yet. */
  void eachDue(Consumer<CsvContent> reader) {
    rows.query(
        """
        select c.content from csv_import_content c join csv_import i on i.id = c.import_id
        where i.status = 'CONFIRMED'""",
        (RowCallbackHandler) row -> reader.accept(ContentCodec.decode(row.getBytes(1))));
  }

  void forget(UUID id) {
    rows.update("delete from csv_import_content where import_id = ?", id);
  }
}
