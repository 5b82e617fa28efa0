package app.gangway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.utils.JobUtils;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** What must be said of every kind of job. */
class JobKindsTest {

  private static final List<JobKind<?>> KINDS =
      classes(JobKind.class).map(JobKindsTest::make).<JobKind<?>>map(JobKind.class::cast).toList();

  @Test
  void every_request_belongs_to_one_kind_which_is_a_bean_as_its_handler_is() {
    List<Class<? extends JobRequest>> known =
        KINDS.stream().flatMap(kind -> kind.priorities().keySet().stream()).toList();

    assertThat(known)
        .doesNotHaveDuplicates()
        .hasSize(14)
        .containsExactlyInAnyOrderElementsOf(
            classes(JobRequest.class)
                .<Class<? extends JobRequest>>map(JobKindsTest::request)
                .toList());
    assertThat(KINDS).allMatch(kind -> kind.getClass().isAnnotationPresent(Component.class));
    assertThat(known)
        .map(request -> instance(request).getJobRequestHandler())
        .allMatch(handler -> handler.isAnnotationPresent(Component.class));
  }

  @Test
  void the_alphabet_of_the_handlers_gives_the_priorities() {
    Map<Class<? extends JobRequest>, Integer> priorities = new HashMap<>();
    KINDS.forEach(kind -> priorities.putAll(kind.priorities()));

    assertThat(priorities.values()).doesNotHaveDuplicates();
    List<Class<? extends JobRequest>> inPriority =
        priorities.keySet().stream().sorted(Comparator.comparing(priorities::get)).toList();
    assertThat(inPriority).map(JobKindsTest::signature).isSorted();
    assertThat(inPriority).last().isEqualTo(SendWebhook.class);
  }

  /** What saves a resumed batch is held by {@link Repair}. */
  @Test
  void every_kind_is_reconciled_but_the_one_that_another_saves() {
    assertThat(KINDS)
        .filteredOn(kind -> !(kind instanceof DerivedIdJobs) && !(kind instanceof StoredIdJobs))
        .singleElement()
        .isInstanceOf(BatchResumeJobs.class);
  }

  @Test
  void every_kind_has_an_event_of_its_own() {
    assertThat(KINDS).extracting(JobKind::event).doesNotHaveDuplicates();
  }

  private static Stream<Class<?>> classes(Class<?> type) {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(type));
    return scanner.findCandidateComponents("app.gangway.jobs").stream()
        .map(found -> load(found.getBeanClassName()));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static Class<? extends JobRequest> request(Class<?> found) {
    return found.asSubclass(JobRequest.class);
  }

  private static JobRequest instance(Class<? extends JobRequest> request) {
    return (JobRequest) make(request);
  }

  private static String signature(Class<? extends JobRequest> request) {
    return JobUtils.getJobSignature(new JobDetails(instance(request)));
  }

  /** With nothing in it: what a kind or a request says of itself needs none of its parts. */
  private static Object make(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(constructor.getParameterTypes())
              .map(parameter -> parameter == int.class ? 1 : null)
              .toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
