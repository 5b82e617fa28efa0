package app.gangway.durable.query;

import app.gangway.batch.BatchSnapshot;
import app.gangway.batch.BatchSnapshots;
import app.gangway.batch.BatchStatus;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.Subject;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.query.InstanceSlice;
import app.gangway.onboarding.query.InstanceSlice.Place;
import app.gangway.onboarding.query.OnboardingSnapshot;
import app.gangway.onboarding.query.OnboardingSnapshots;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds which instances a list shows; what there is to say of each is {@link InstanceRows}'. */
@Component
public class InstanceList {

  private static final Comparator<Place> IN_ORDER =
      Comparator.comparing(Place::created).thenComparing(Place::id, InstanceList::inOrder);

  private final OnboardingSnapshots onboardings;
  private final BatchSnapshots batches;

  InstanceList(OnboardingSnapshots onboardings, BatchSnapshots batches) {
    this.onboardings = onboardings;
    this.batches = batches;
  }

  /** One of a list, and where in it. */
  public record Listed(Subject subject, Place place) {}

  /** One more than wanted, if there are so many. */
  public List<Listed> find(InstanceQuery query) {
    int most = query.top() + 1;
    InstanceSlice slice =
        new InstanceSlice(
            query.createdFrom(), query.createdTo(), query.idPrefix(), query.after(), most);
    return Stream.concat(onboardings(query, slice), batches(query, slice))
        .sorted(Comparator.comparing(Listed::place, IN_ORDER))
        .limit(most)
        .toList();
  }

  private Stream<Listed> onboardings(InstanceQuery query, InstanceSlice slice) {
    Set<OnboardingStatus> statuses =
        EnumSet.allOf(OnboardingStatus.class).stream()
            .filter(status -> query.wants(RuntimeStatus.of(status)))
            .collect(Collectors.toSet());
    boolean suspended = query.wants(RuntimeStatus.SUSPENDED);
    return onboardings.slice(statuses, suspended, slice).stream().map(InstanceList::listed);
  }

  private Stream<Listed> batches(InstanceQuery query, InstanceSlice slice) {
    Set<BatchStatus> statuses =
        EnumSet.allOf(BatchStatus.class).stream()
            .filter(status -> RuntimeStatus.ofBatches(status).stream().anyMatch(query::wants))
            .collect(Collectors.toSet());
    return batches.slice(statuses, batch -> query.wants(RuntimeStatus.of(batch)), slice).stream()
        .map(InstanceList::listed);
  }

  private static Listed listed(OnboardingSnapshot each) {
    return new Listed(
        new Subject(each.id(), false, RuntimeStatus.of(each)),
        new Place(each.submittedAt(), each.id()));
  }

  private static Listed listed(BatchSnapshot each) {
    return new Listed(
        new Subject(each.id(), true, RuntimeStatus.of(each)),
        new Place(each.submittedAt(), each.id()));
  }

  /** As databases order ids: {@link UUID#compareTo} takes their halves for signed numbers. */
  private static int inOrder(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high == 0
        ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits())
        : high;
  }
}
