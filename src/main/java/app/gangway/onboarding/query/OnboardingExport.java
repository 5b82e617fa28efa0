package app.gangway.onboarding.query;

import app.gangway.common.access.Role;
import app.gangway.csv.CsvWriter;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.StepName;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Onboardings of a list as a file: CSV, the latest first, safe to open in a spreadsheet. Sent as it
 * is read, so there may be any number of them; those that come in meanwhile are not in it.
 */
@Component
public class OnboardingExport {

  /** Onboardings that are in memory at one time, however many there are. */
  private static final int PAGE = 500;

  /** Ids are in the order of time. */
  private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "id");

  private final Onboardings onboardings;
  private final ActivityRuns runs;
  private final OnboardingRows rows;

  OnboardingExport(Onboardings onboardings, ActivityRuns runs, OnboardingRows rows) {
    this.onboardings = onboardings;
    this.runs = runs;
    this.rows = rows;
  }

  /**
   * Writes those that pass the filter.
   *
   * @param file stays open
   */
  @RolesAllowed(Role.HR)
  public void write(OnboardingFilter filter, OutputStream file) throws IOException {
    write(filter.toSpecification(), runs.steps(), file);
  }

  /**
   * Writes these, as far as they are still there.
   *
   * @param ids as many as one statement can name: a thousand, not more
   * @param file stays open
   */
  @RolesAllowed(Role.HR)
  public void writeOnly(Collection<UUID> ids, OutputStream file) throws IOException {
    List<UUID> wanted = List.copyOf(ids);
    write(
        (onboarding, query, where) -> onboarding.get("id").in(wanted), runs.stepsOf(wanted), file);
  }

  private void write(Specification<Onboarding> wanted, List<StepName> shown, OutputStream file)
      throws IOException {
    boolean details = onboardings.exists(wanted.and(OnboardingRows.withDetails()));
    Stream<List<String>> lines =
        Stream.iterate(
                page(wanted, null),
                page -> !page.isEmpty(),
                page -> page(wanted, page.get(page.size() - 1).id()))
            .flatMap(page -> rows.of(page, shown, details));
    CsvWriter.write(file, rows.header(shown, details), lines);
  }

  /** By the last id rather than by number: the last page costs no more than the first. */
  private List<Onboarding> page(Specification<Onboarding> wanted, @Nullable UUID before) {
    Specification<Onboarding> older =
        (onboarding, query, where) ->
            before == null ? where.conjunction() : where.lessThan(onboarding.get("id"), before);
    return onboardings.findBy(
        wanted.and(older), found -> found.sortBy(LATEST_FIRST).limit(PAGE).all());
  }
}
