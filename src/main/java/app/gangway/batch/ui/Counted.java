package app.gangway.batch.ui;

/** Numbers with the word for what is counted. */
public final class Counted {

  private Counted() {}

  public static String rows(long count) {
    return count == 1 ? "1 row" : "%,d rows".formatted(count);
  }

  public static String people(long count) {
    return count == 1 ? "1 person" : "%,d people".formatted(count);
  }
}
