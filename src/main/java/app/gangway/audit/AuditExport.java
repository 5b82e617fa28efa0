package app.gangway.audit;

import app.gangway.csv.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** The log as a file, for those who check it elsewhere. */
@Component
public class AuditExport {

  private static final List<String> HEADER =
      List.of("id", "when", "what", "who", "from", "line", "onboarding", "batch");

  /** Entries that are in memory at one time, however many there are. */
  private static final int PAGE = 500;

  private final AuditEntries entries;

  AuditExport(AuditEntries entries) {
    this.entries = entries;
  }

  /**
   * Writes what passes the filter as CSV, newest first, moments in UTC; safe to open in a
   * spreadsheet. What comes in meanwhile is not in it.
   *
   * @param file stays open
   */
  public void write(AuditFilter filter, OutputStream file) throws IOException {
    Stream<AuditEntry> newestFirst =
        Stream.iterate(
                page(filter, Long.MAX_VALUE),
                page -> !page.isEmpty(),
                page -> page(filter, page.get(page.size() - 1).id()))
            .flatMap(List::stream);
    CsvWriter.write(file, HEADER, newestFirst.map(AuditExport::row));
  }

  /** By the last id rather than by number: the last page costs no more than the first. */
  private List<AuditEntry> page(AuditFilter filter, long before) {
    Specification<AuditEntry> older =
        (entry, query, where) -> where.lessThan(entry.get("id"), before);
    return entries.findBy(
        filter.toSpecification().and(older),
        found -> found.sortBy(AuditEntries.NEWEST_FIRST).limit(PAGE).all());
  }

  private static List<String> row(AuditEntry entry) {
    return List.of(
        Long.toString(entry.id()),
        entry.happenedAt().toString(),
        entry.kind().word(),
        entry.who(),
        entry.origin(),
        entry.line(),
        id(entry.about().onboardingId()),
        id(entry.about().batchId()));
  }

  private static String id(@Nullable UUID id) {
    return Objects.toString(id, "");
  }
}
