package app.gangway.onboarding.query;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.gangway.activity.Activities;
import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.CsvTemplate;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.StepName;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Onboardings as rows of a file: the columns that a file of new hires has, the status, what came of
 * each activity, and moments in UTC.
 */
@Component
public class OnboardingRows {

  private final ActivityRuns runs;
  private final Activities activities;

  OnboardingRows(ActivityRuns runs, Activities activities) {
    this.runs = runs;
    this.activities = activities;
  }

  /**
   * The names of the columns.
   *
   * @param shown the steps that have a column
   * @param details whether there are columns for what may be known of new hires besides
   */
  public List<String> header(List<StepName> shown, boolean details) {
    return line(
        CsvTemplate.COLUMNS.stream(),
        details ? NewHireField.optional().stream().map(NewHireField::column) : Stream.empty(),
        Stream.of("status"),
        titles(shown).stream(),
        Stream.of("started", "ended", "id"));
  }

  /** Of those of a page that was read before; of somebody who was removed since, none. */
  public Stream<List<String>> of(List<Onboarding> page, List<StepName> shown, boolean details) {
    Map<UUID, Map<String, String>> outcomes =
        runs.findByOnboardingIdIn(page.stream().map(Onboarding::id).toList()).stream()
            .collect(
                groupingBy(
                    ActivityRun::onboardingId,
                    toMap(
                        run -> run.name().title(activities),
                        OnboardingRows::outcome,
                        (one, other) -> one + "; " + other)));
    // An onboarding has activities; one that has none any more was removed between the two reads.
    return page.stream()
        .filter(each -> outcomes.containsKey(each.id()))
        .map(each -> line(each, requireNonNull(outcomes.get(each.id())), titles(shown), details));
  }

  private List<String> titles(List<StepName> shown) {
    return shown.stream().map(step -> step.title(activities)).distinct().toList();
  }

  private static List<String> line(
      Onboarding onboarding, Map<String, String> outcomes, List<String> titles, boolean details) {
    return line(
        Stream.of(
            onboarding.hire().name(),
            onboarding.hire().email(),
            onboarding.hire().startDate().toString(),
            onboarding.hire().role()),
        details ? details(onboarding.details()) : Stream.empty(),
        Stream.of(word(onboarding.status())),
        titles.stream().map(title -> outcomes.getOrDefault(title, "")),
        Stream.of(
            onboarding.submittedAt().toString(),
            onboarding.endedAt().map(Object::toString).orElse(""),
            onboarding.instanceId()));
  }

  private static Stream<String> details(HireDetails details) {
    return NewHireField.optional().stream().map(field -> Objects.toString(details.text(field), ""));
  }

  /** Those of whom more is known than what everybody has. */
  public static Specification<Onboarding> withDetails() {
    return (onboarding, query, where) -> {
      Path<HireDetails> details = onboarding.get("details");
      return where.or(
          Stream.of("department", "location", "manager", "managerEmail", "locale")
              .map(name -> where.isNotNull(details.get(name)))
              .toArray(Predicate[]::new));
    };
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
