package app.gangway.imports.upload;

import static app.gangway.imports.Upload.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.Batches;
import app.gangway.common.Actor;
import app.gangway.imports.ImportService;
import app.gangway.imports.Imports;
import app.gangway.imports.Upload;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that a machine sends, by hand. */
abstract class BatchUploadScenario {

  static final Actor MACHINE = new Actor("hr-system", Actor.Kind.MACHINE, "192.0.2.9");

  @Autowired BatchUploadService service;
  @Autowired ImportService imports;
  @Autowired Imports kept;
  @Autowired Batches batches;
  @Autowired JdbcClient rows;

  /** Tells the people and the keys of one test from those of another. */
  final String mark = UUID.randomUUID().toString().substring(0, 8);

  final String jo = "Jo,jo-%s@example.com,01.02.2030,developer".formatted(mark);
  final String lee = "Lee,lee-%s@example.com,01.02.2030,sales".formatted(mark);
  final String broken = "Sam,sam-%s@example.com,someday,sales".formatted(mark);
  @Nullable UploadOutcome last;

  StoredResponse upload(UploadMode wish, @Nullable String key, String... lines) {
    return service.upload(new BatchUpload("hires.csv", file(lines), wish, key), MACHINE, this::say);
  }

  static byte[] file(String... lines) {
    return bytes(Stream.concat(Stream.of(Upload.HEADER), Stream.of(lines)).toArray(String[]::new));
  }

  StoredResponse say(UploadOutcome verdict) {
    last = verdict;
    return words(verdict);
  }

  static StoredResponse words(UploadOutcome verdict) {
    return verdict instanceof UploadOutcome.Accepted taken
        ? new StoredResponse(202, taken.id().toString(), verdict + " ä 山")
        : new StoredResponse(422, null, verdict.toString());
  }

  static UUID taken(StoredResponse answer) {
    assertThat(answer.status()).isEqualTo(202);
    return UUID.fromString(answer.location());
  }

  String key(String name) {
    return name + "-" + mark;
  }

  long importCount() {
    return rows.sql("select count(*) from csv_import").query(Long.class).single();
  }
}
