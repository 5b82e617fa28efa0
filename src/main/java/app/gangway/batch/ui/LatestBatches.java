package app.gangway.batch.ui;

import app.gangway.batch.Batch;
import app.gangway.batch.Batches;
import app.gangway.onboarding.ui.BatchOptions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Offers the batches to the filters of the onboardings. */
@Component
class LatestBatches implements BatchOptions {

  private final Batches batches;

  LatestBatches(Batches batches) {
    this.batches = batches;
  }

  @Override
  public List<Option> latest(int most) {
    return batches.findAllByOrderBySubmittedAtDescIdAsc(PageRequest.of(0, most)).stream()
        .map(LatestBatches::option)
        .toList();
  }

  @Override
  public Optional<Option> find(UUID id) {
    return batches.findById(id).map(LatestBatches::option);
  }

  static Option option(Batch batch) {
    return new Option(batch.id(), batch.title());
  }
}
