package app.gangway.activity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.gangway.activity.ApprovalCheck.Verdict;
import app.gangway.common.newhire.NewHire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The installed activities, in their order. */
@Component
public class Activities {

  private final Map<String, Activity> byName;

  /** Asked late, since what stands behind an activity may know the activities itself. */
  private final ObjectProvider<BackEnds> backEnds;

  Activities(List<Activity> inOrder, ObjectProvider<BackEnds> backEnds) {
    this.backEnds = backEnds;
    byName =
        inOrder.stream()
            .collect(toMap(Activity::name, a -> a, Activities::twice, LinkedHashMap::new));
  }

  /** All names, in the order in which results are listed. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** The names of all connectors, each as {@link #find} knows it. */
  public List<String> connectors() {
    return backEnds.getObject().names();
  }

  /** When a person is asked before an activity starts; none where nobody is asked. */
  public List<ApprovalRule> approvalRules() {
    return byName.values().stream().flatMap(each -> rule(each).stream()).toList();
  }

  private static Optional<ApprovalRule> rule(Activity activity) {
    return activity
        .check()
        .filter(ApprovalCheck::mayAsk)
        .map(check -> new ApprovalRule(activity.name(), check.roles().stream().sorted().toList()));
  }

  /** The names of those that may need an approval, in the same order. */
  public List<String> withCheck() {
    return byName.values().stream()
        .filter(activity -> activity.check().isPresent())
        .map(Activity::name)
        .toList();
  }

  /**
   * An installed activity, or {@code connector:NAME} for a connector that is configured. Empty for
   * one that a stored onboarding names but that is there no longer.
   */
  public Optional<Activity> find(String name) {
    return Optional.ofNullable(byName.get(name)).or(() -> connected(name));
  }

  private Optional<Activity> connected(String name) {
    if (!name.startsWith(ConnectedActivity.PREFIX)) {
      return Optional.empty();
    }
    BackEnds all = backEnds.getObject();
    return all.standsBehind(name)
        ? Optional.of(new ConnectedActivity(all, name))
        : Optional.empty();
  }

  /** Announces calls to their activities, as {@link Activity#prepare} says. */
  public void prepare(List<ActivityCall> calls) {
    calls.stream()
        .collect(groupingBy(ActivityCall::activity, LinkedHashMap::new, toList()))
        .forEach((name, own) -> find(name).ifPresent(activity -> activity.prepare(own)));
  }

  /** Whether it is known that it starts for this new hire, whatever check is to be asked before. */
  public boolean surelyStarts(String name, NewHire hire) {
    return find(name).flatMap(Activity::check).map(check -> check.surelyPasses(hire)).orElse(true);
  }

  /** Whether nothing really happens when it runs; not so of one that is no longer installed. */
  public boolean isSimulated(String name) {
    return find(name).map(Activity::isSimulated).orElse(false);
  }

  /** What people call it; the name itself where it is no longer installed. */
  public String title(String name) {
    return find(name).map(Activity::title).orElse(name);
  }

  /**
   * What people call a step: as it says, else as its activity says.
   *
   * @param step null for one without a title of its own
   */
  public String title(String name, @Nullable String step) {
    return step == null ? title(name) : step;
  }

  /** Whether one of them would wait for a person before it starts for this new hire. */
  public boolean needApproval(NewHire hire) {
    return byName.values().stream()
        .flatMap(activity -> activity.check().stream())
        .anyMatch(check -> check.check(hire) == Verdict.APPROVAL_NEEDED);
  }

  /** The roles for which one of them asks a person, if it goes by how a role is spelt. */
  Set<String> rolesNeedingApproval() {
    return byName.values().stream()
        .flatMap(activity -> activity.check().stream())
        .flatMap(check -> check.roles().stream())
        .collect(toSet());
  }

  private static Activity twice(Activity one, Activity other) {
    throw new IllegalStateException(
        "Two activities have the name %s: %s and %s"
            .formatted(one.name(), one.getClass().getName(), other.getClass().getName()));
  }
}
