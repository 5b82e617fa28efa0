package app.gangway.csv;

import java.util.Locale;

/** How large a file is, or may be. */
public record FileSize(long bytes) {

  private static final long MIB = 1024 * 1024;

  /** In MiB, of which a small file has a fraction. */
  public double mebibytes() {
    return (double) bytes / MIB;
  }

  /** In English: {@code 10 MiB}, {@code 1,500 bytes}. */
  public String english() {
    return bytes % MIB == 0
        ? grouped(bytes / MIB) + " MiB"
        : grouped(bytes) + (bytes == 1 ? " byte" : " bytes");
  }

  private static String grouped(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }
}
