package app.gangway.approval;

import app.gangway.common.access.Role;
import app.gangway.csv.CsvWriter;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;

/** What has been decided as a file, for those who report on it elsewhere. */
@Service
public class DecisionExport {

  private static final List<String> HEADER =
      List.of(
          "onboarding",
          "name",
          "email",
          "role",
          "decision",
          "by",
          "when",
          "comment",
          "via",
          "on behalf of");

  /** Approvals that are in memory at one time, however many there are. */
  private static final int PAGE = 500;

  private final ApprovalReader approvals;
  private final ReadersApprovals reader;
  private final Clock clock;

  DecisionExport(ApprovalReader approvals, ReadersApprovals reader, Clock clock) {
    this.approvals = approvals;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Writes what passes the filter as CSV, the latest first, moments in UTC; safe to open in a
   * spreadsheet. What is decided meanwhile is not in it, nor what others were asked to decide.
   *
   * @param file stays open
   */
  @RolesAllowed(Role.APPROVER)
  public void write(DecidedFilter filter, OutputStream file) throws IOException {
    Instant until = clock.instant();
    Sight sight = reader.rights().sight();
    Stream<ApprovalView> latestFirst =
        Stream.iterate(0, page -> page + 1)
            .map(page -> approvals.decided(filter, until, sight, PageRequest.of(page, PAGE)))
            .takeWhile(page -> !page.isEmpty())
            .flatMap(List::stream);
    CsvWriter.write(file, HEADER, latestFirst.map(DecisionExport::row));
  }

  private static List<String> row(ApprovalView approval) {
    return List.of(
        approval.onboardingId().toString(),
        approval.hire().name(),
        approval.hire().email(),
        approval.hire().role(),
        approval.status().name(),
        Objects.toString(approval.decidedBy(), ""),
        Objects.toString(approval.decidedAt(), ""),
        Objects.toString(approval.remark(), ""),
        Objects.toString(approval.decidedVia(), ""),
        Objects.toString(approval.onBehalfOf(), ""));
  }
}
