package app.gangway.batch;

import app.gangway.common.access.Role;
import app.gangway.csv.CsvWriter;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.StepName;
import app.gangway.onboarding.query.OnboardingRows;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What has become of everybody in a batch, as a file. */
@Component
public class BatchExport {

  private static final UUID FIRST = new UUID(0, 0);

  /** Onboardings that are in memory at one time, however many there are. */
  private static final int PAGE = 500;

  private final Onboardings onboardings;
  private final ActivityRuns runs;
  private final OnboardingRows rows;

  BatchExport(Onboardings onboardings, ActivityRuns runs, OnboardingRows rows) {
    this.onboardings = onboardings;
    this.runs = runs;
    this.rows = rows;
  }

  /**
   * Writes the batch as CSV, in the order in which its people came, with a column for what came of
   * each activity; moments in UTC; safe to open in a spreadsheet.
   *
   * @param file stays open
   */
  @RolesAllowed(Role.HR)
  public void write(UUID batchId, OutputStream file) throws IOException {
    List<StepName> shown = runs.stepsOf(batchId);
    boolean details =
        onboardings.exists(
            OnboardingFilter.ofBatch(batchId, null)
                .toSpecification()
                .and(OnboardingRows.withDetails()));
    Stream<List<String>> lines =
        Stream.iterate(
                onboardings.childrenAfter(FIRST, batchId, Limit.of(PAGE)),
                page -> !page.isEmpty(),
                page -> onboardings.childrenAfter(last(page), batchId, Limit.of(PAGE)))
            .flatMap(page -> rows.of(page, shown, details));
    CsvWriter.write(file, rows.header(shown, details), lines);
  }

  private static UUID last(List<Onboarding> page) {
    return page.get(page.size() - 1).id();
  }
}
