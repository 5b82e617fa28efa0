package app.gangway.approval;

import app.gangway.common.Actor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may decide at one moment: in their own right, and for those for whom they stand in.
 */
public final class ApproverRights {

  private final Actor actor;
  private final Scope own;
  private final List<Represented> represented;

  /**
   * Whose orders.
   *
   * @param all whichever group's
   * @param groups in lower case
   */
  record Scope(boolean all, Set<String> groups) {

    boolean includes(@Nullable String group) {
      return all || group == null || groups.contains(group);
    }

    /** Those of the group that was asked too may decide as well. */
    boolean includes(@Nullable String group, @Nullable String escalatedTo) {
      return includes(group) || escalatedTo != null && groups.contains(escalatedTo);
    }
  }

  /** Somebody for whom they stand in. */
  record Represented(String name, Scope scope) {}

  /**
   * Whether one order may be decided.
   *
   * @param refusal null if it may
   * @param onBehalfOf the name of the one who gives the right to it; null for a right of one's own
   */
  public record Right(@Nullable DecisionResult refusal, @Nullable String onBehalfOf) {

    public boolean isGiven() {
      return refusal == null;
    }
  }

  ApproverRights(Actor actor, Scope own, List<Represented> represented) {
    this.actor = actor;
    this.own = own;
    this.represented = represented;
  }

  /** On this order, whether it waits or not. */
  public Right on(ApprovalView approval) {
    return on(
        approval.approverGroup(),
        approval.escalatedTo(),
        new Submitters(approval.submittedBy(), approval.uploadedBy()));
  }

  Right on(@Nullable String group, @Nullable String escalatedTo, Submitters submitters) {
    if (submitters.include(actor)) {
      return new Right(DecisionResult.OWN_SUBMISSION, null);
    }
    if (own.includes(group, escalatedTo)) {
      return new Right(null, null);
    }
    List<Represented> whoMight =
        represented.stream().filter(each -> each.scope().includes(group, escalatedTo)).toList();
    return whoMight.stream()
        .map(Represented::name)
        .filter(name -> !submitters.include(Actor.person(name, "")))
        .findFirst()
        .map(name -> new Right(null, name))
        .orElseGet(
            () ->
                new Right(
                    whoMight.isEmpty()
                        ? DecisionResult.OTHER_GROUP
                        : DecisionResult.STANDS_IN_FOR_SUBMITTER,
                    null));
  }

  Sight sight() {
    return Sight.of(
        own.all() || represented.stream().anyMatch(each -> each.scope().all()),
        Stream.concat(Stream.of(own), represented.stream().map(Represented::scope))
            .flatMap(scope -> scope.groups().stream())
            .toList(),
        actor.name());
  }
}
