package app.gangway.jobs;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of jobs that follow from what the jobs are about. */
final class JobIds {

  private JobIds() {}

  /** The same for the same round of the same row. */
  static UUID of(String kind, UUID row, int round) {
    return hash(kind + ":" + row + ":" + round);
  }

  /** Whose turn it is when the job of this id has ended without its work being done. */
  static UUID successor(UUID dead) {
    return hash(dead.toString());
  }

  private static UUID hash(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }
}
