package app.gangway.csv.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Optional;

/** UTF-16 that does not say so, as some databases export it. */
final class UnmarkedUtf16 {

  /** As many letters as the name of a column has at least. */
  private static final int LETTERS = 4;

  private UnmarkedUtf16() {}

  /** The charset of a file whose first letters each have a zero byte at the same side. */
  static Optional<Charset> of(byte[] file) {
    if (begins(file, 1)) {
      return Optional.of(UTF_16LE);
    }
    return begins(file, 0) ? Optional.of(UTF_16BE) : Optional.empty();
  }

  private static boolean begins(byte[] file, int zero) {
    if (file.length < 2 * LETTERS) {
      return false;
    }
    for (int i = 0; i < 2 * LETTERS; i++) {
      if ((file[i] == 0) != (i % 2 == zero)) {
        return false;
      }
    }
    return true;
  }
}
