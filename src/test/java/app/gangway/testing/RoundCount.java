package app.gangway.testing;

/**
 * How much of its rounds a test of races or of random input runs: the share that the system
 * property {@code gangway.test.rounds} says, a tenth unless told otherwise. Each such test carries
 * the {@link #TAG}, by which {@code -Pchaos} finds it and runs it in full.
 */
public final class RoundCount {

  public static final String TAG = "rounds";

  /** Where nobody says another. */
  static final double USUAL = 0.1;

  private static final String SHARE = "gangway.test.rounds";

  /** Fewer would seldom meet a race at all. */
  private static final int FEWEST = 10;

  private RoundCount() {}

  /** The share of so many rounds; at least ten of them, if there are as many. */
  public static int of(int full) {
    return of(full, USUAL);
  }

  /**
   * The same, of a test with a share of its own.
   *
   * @param usual where the system property says none
   */
  static int of(int full, double usual) {
    double share = Double.parseDouble(System.getProperty(SHARE, Double.toString(usual)));
    return Math.min(full, Math.max(FEWEST, (int) Math.ceil(full * share)));
  }
}
