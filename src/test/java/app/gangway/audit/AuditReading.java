package app.gangway.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.Actor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How entries are found and taken along; once on each database. */
abstract class AuditReading {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Autowired AuditLog log;
  @Autowired AuditEntries entries;
  @Autowired AuditExport export;

  /** In every name of a test, so that it meets no other's entries. */
  private final String mark = UUID.randomUUID().toString();

  @Test
  void the_newest_comes_first_in_the_order_of_writing() {
    write(AuditKind.SIGN_IN, "", NOON, "one");
    write(AuditKind.SIGN_OUT, "", NOON.minusSeconds(1), "two");
    write(AuditKind.SIGN_IN, "", NOON, "three");

    assertThat(lines(filter(null, null))).containsExactly("three", "two", "one");
  }

  @Test
  void entries_are_found_by_kind() {
    write(AuditKind.SIGN_IN, "", NOON, "in");
    write(AuditKind.SIGN_OUT, "", NOON, "out");

    assertThat(lines(filter(AuditKind.SIGN_OUT, null))).containsExactly("out");
  }

  @Test
  void entries_are_found_by_the_beginning_of_a_name() {
    write(AuditKind.SIGN_IN, "-Ann%", NOON, "her");
    write(AuditKind.SIGN_IN, "-Joann", NOON, "him");

    assertThat(lines(who(mark.toUpperCase(Locale.ROOT) + "-aNN"))).containsExactly("her");
    assertThat(lines(who(mark + "-ann%"))).containsExactly("her");
    assertThat(lines(who(mark + "%"))).isEmpty();
    assertThat(lines(who(mark))).containsExactly("him", "her");
  }

  @Test
  void entries_are_found_by_part_of_name_address_or_line() {
    write(AuditKind.SIGN_IN, "", NOON, "100% Sure_");
    write(AuditKind.SIGN_IN, "", NOON, "Not at all");

    assertThat(lines(filter(null, "100% sure_"))).containsExactly("100% Sure_");
    assertThat(lines(filter(null, mark.substring(4) + " 192.0.2.7 not"))).hasSize(1);
    assertThat(lines(filter(null, "\0"))).as("as odd as it gets: any").hasSize(2);
    assertThat(lines(filter(null, "nowhere"))).isEmpty();
  }

  @Test
  void entries_are_found_by_when_they_were_written() {
    write(AuditKind.SIGN_IN, "", NOON, "first");
    write(AuditKind.SIGN_IN, "", NOON.plusSeconds(1), "second");
    write(AuditKind.SIGN_IN, "", NOON.plusSeconds(2), "third");

    AuditFilter filter =
        new AuditFilter(null, mark, null, NOON.plusSeconds(1), NOON.plusSeconds(2));
    assertThat(lines(filter)).containsExactly("second");
  }

  @Test
  void a_file_of_them_is_safe_in_a_spreadsheet() throws IOException {
    UUID about = UUID.randomUUID();
    log.record(
        AuditKind.SUBMITTED,
        Actor.person("=" + mark, "+1"),
        NOON,
        "@SUM(\"A1\") of <b>é👩</b>",
        AuditSubject.onboarding(about));
    long id = found(who("=" + mark)).get(0).id();

    assertThat(file(who("=" + mark)))
        .isEqualTo(
            "\uFEFFid,when,what,who,from,line,onboarding,batch\r\n"
                + id
                + ",2026-03-02T12:00:00Z,Submitted,'="
                + mark
                + ",'+1,\"'@SUM(\"\"A1\"\") of <b>é👩</b>\","
                + about
                + ",\r\n");
  }

  @Test
  void a_file_holds_all_that_is_found_and_nothing_twice() throws IOException {
    for (int n = 0; n < 1_234; n++) {
      write(AuditKind.SIGN_IN, "", NOON, "number " + n);
    }

    List<String> lines = file(who(mark)).lines().skip(1).toList();
    assertThat(lines).hasSize(1_234).doesNotHaveDuplicates();
    assertThat(lines.get(0)).contains("number 1233");
    assertThat(lines.get(1_233)).contains("number 0,");
  }

  @Test
  void a_file_of_nothing_has_a_header() throws IOException {
    assertThat(file(who(mark))).isEqualTo("\uFEFFid,when,what,who,from,line,onboarding,batch\r\n");
  }

  private void write(AuditKind kind, String name, Instant at, String line) {
    log.record(kind, Actor.person(mark + name, "192.0.2.7"), at, line);
  }

  private AuditFilter filter(AuditKind kind, String text) {
    return new AuditFilter(kind, mark, text, null, null);
  }

  private static AuditFilter who(String who) {
    return new AuditFilter(null, who, null, null, null);
  }

  private List<String> lines(AuditFilter filter) {
    return found(filter).stream().map(AuditEntry::line).toList();
  }

  private List<AuditEntry> found(AuditFilter filter) {
    return entries.findAll(filter.toSpecification(), AuditEntries.NEWEST_FIRST);
  }

  private String file(AuditFilter filter) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    export.write(filter, file);
    return file.toString(UTF_8);
  }
}
