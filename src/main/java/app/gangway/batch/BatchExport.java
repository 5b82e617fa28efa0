package app.gangway.batch;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.gangway.activity.Activities;
import app.gangway.common.access.Role;
import app.gangway.csv.CsvTemplate;
import app.gangway.csv.CsvWriter;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.Onboardings;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final Activities activities;

  BatchExport(Onboardings onboardings, ActivityRuns runs, Activities activities) {
    this.onboardings = onboardings;
    this.runs = runs;
    this.activities = activities;
  }

  /**
   * Writes the batch as CSV, in the order in which its people came, with a column for what came of
   * each activity; moments in UTC; safe to open in a spreadsheet.
   *
   * @param file stays open
   */
  @RolesAllowed(Role.HR)
  public void write(UUID batchId, OutputStream file) throws IOException {
    List<String> done = runs.activitiesOf(batchId);
    Stream<List<String>> lines =
        Stream.iterate(
                onboardings.childrenAfter(FIRST, batchId, Limit.of(PAGE)),
                page -> !page.isEmpty(),
                page -> onboardings.childrenAfter(last(page), batchId, Limit.of(PAGE)))
            .flatMap(page -> lines(page, done));
    CsvWriter.write(file, header(done), lines);
  }

  private static UUID last(List<Onboarding> page) {
    return page.get(page.size() - 1).id();
  }

  private List<String> header(List<String> done) {
    return line(
        Stream.concat(CsvTemplate.COLUMNS.stream(), Stream.of("status")),
        done.stream().map(activities::title),
        Stream.of("started", "ended", "id"));
  }

  /** Of those of a page that was read before. */
  Stream<List<String>> lines(List<Onboarding> page, List<String> done) {
    Map<UUID, Map<String, String>> outcomes =
        runs.findByOnboardingIdIn(page.stream().map(Onboarding::id).toList()).stream()
            .collect(
                groupingBy(
                    ActivityRun::onboardingId, toMap(ActivityRun::activity, BatchExport::outcome)));
    // An onboarding has activities; one that has none any more was removed between the two reads.
    return page.stream()
        .filter(child -> outcomes.containsKey(child.id()))
        .map(child -> line(child, requireNonNull(outcomes.get(child.id())), done));
  }

  private static List<String> line(
      Onboarding child, Map<String, String> outcomes, List<String> done) {
    return line(
        Stream.of(
            child.hire().name(),
            child.hire().email(),
            child.hire().startDate().toString(),
            child.hire().role(),
            word(child.status())),
        done.stream().map(activity -> outcomes.getOrDefault(activity, "")),
        Stream.of(
            child.submittedAt().toString(),
            child.endedAt().map(Object::toString).orElse(""),
            child.instanceId()));
  }

  @SafeVarargs
  private static List<String> line(Stream<String>... parts) {
    return Stream.of(parts).flatMap(part -> part).toList();
  }

  /** The result alone where there is one, else also where it stands. */
  private static String outcome(ActivityRun run) {
    String said = run.outcome().orElse("");
    if (run.status() == ActivityStatus.DONE || run.status() == ActivityStatus.DECLINED) {
      return said;
    }
    return said.isEmpty() ? word(run.status()) : word(run.status()) + ": " + said;
  }

  private static String word(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
