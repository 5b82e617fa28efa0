package app.gangway.onboarding.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The batches to which a list of onboardings can be kept. Implemented by their module. */
public interface BatchOptions {

  /**
   * One of them.
   *
   * @param title what people know it by
   */
  record Option(UUID id, String title) {}

  /** The latest ones, the latest first. */
  List<Option> latest(int most);

  /** Any of them; empty for an unknown id. */
  Optional<Option> find(UUID id);
}
