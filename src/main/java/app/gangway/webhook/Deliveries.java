package app.gangway.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The deliveries, for reading; {@link DeliveryTransitions} moves them. */
public interface Deliveries extends Repository<Delivery, UUID> {

  Optional<Delivery> findById(UUID id);

  /** What is told of an onboarding or a batch, in the order in which it happened. */
  List<Delivery> findBySubjectOrderByCreatedAtAscIdAsc(UUID subject);
}
