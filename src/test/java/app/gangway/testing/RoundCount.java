package app.gangway.testing;

/**
 * How much of its rounds a test of races or of random input runs: the share that the system
 * property {@code gangway.test.rounds} says, a tenth unless told otherwise. Each such test carries
 * the {@link #TAG}, by which {@code -Pchaos} finds it and runs it in full.
 */
public final class RoundCount {

  public static final String TAG = "rounds";

  private static final double SHARE =
      Double.parseDouble(System.getProperty("gangway.test.rounds", "0.1"));

  /** Fewer would seldom meet a race at all. */
  private static final int FEWEST = 10;

  private RoundCount() {}

  /** The share of so many rounds; at least ten of them, if there are as many. */
  public static int of(int full) {
    return Math.min(full, Math.max(FEWEST, (int) Math.ceil(full * SHARE)));
  }
}
