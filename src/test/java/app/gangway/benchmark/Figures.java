package app.gangway.benchmark;

import java.util.Arrays;

/** Milliseconds that were measured, to be told by their place in the order. */
final class Figures {

  private final double[] sorted;

  Figures(double[] millis) {
    sorted = millis.clone();
    Arrays.sort(sorted);
  }

  /**
   * The value that this share of all values does not exceed.
   *
   * @param share 0 to 1
   */
  double at(double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  double least() {
    return sorted[0];
  }
}
