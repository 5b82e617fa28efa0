package app.gangway.benchmark;

/**
 * What cannot be beaten on this machine.
 *
 * @param lone milliseconds, p50, of the database alone
 * @param approve the same from a decision to the order done
 * @param small onboardings in a second that the database alone takes in a small batch
 * @param large the same in a large one
 * @param jobs that do nothing, in a second, by JobRunr alone
 */
record Limits(double lone, double approve, double small, double large, double jobs) {

  private static final int NOTHINGS = 20_000;

  /** JobRunr's part of an onboarding: three activities and the fan-in. */
  private static final int JOBS_EACH = 4;

  static Limits of(Store store) throws Exception {
    try (PlainJdbc plain = new PlainJdbc(store)) {
      plain.batch(Benchmark.SMALL);
      return new Limits(
          plain.lone(Benchmark.SINGLES).at(0.5),
          plain.approve(Benchmark.SINGLES).at(0.5),
          plain.batch(Benchmark.SMALL),
          plain.batch(Benchmark.LARGE),
          BareJobRunr.run(store, NOTHINGS));
    }
  }

  /** Onboardings in a second, if they were nothing but their jobs. */
  double engine() {
    return jobs / JOBS_EACH;
  }
}
