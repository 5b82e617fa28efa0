package app.gangway.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file.
 *
 * @param assumed whether nothing in the file says that this is its charset
 */
record CsvText(String value, Charset charset, boolean assumed) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * Reads the bytes in the charset of their byte order mark, else as UTF-8, else as windows-1252,
   * which is what a spreadsheet in the West writes when it does not say. Every byte must mean
   * something: a replacement character would be somebody's name, spoilt.
   *
   * @return empty if the bytes are not text in the charset
   */
  static Optional<CsvText> decode(byte[] file) {
    return ByteOrderMark.of(file)
        .map(mark -> decode(file, mark.length(), mark.charset(), false))
        .orElseGet(
            () -> decode(file, 0, UTF_8, false).or(() -> decode(file, 0, WINDOWS_1252, true)));
  }

  /** What the user should know of how the bytes were read. */
  List<String> notices() {
    return assumed
        ? List.of(
            "The file is not UTF-8 and was read as windows-1252."
                + " Please check the names with accents.")
        : List.of();
  }

  private static Optional<CsvText> decode(byte[] file, int from, Charset charset, boolean assumed) {
    ByteBuffer bytes = ByteBuffer.wrap(file, from, file.length - from);
    try {
      // A new decoder reports what it cannot read; Charset.decode would replace it.
      String value = charset.newDecoder().decode(bytes).toString();
      // No database keeps a NUL in a text, and nobody can type one.
      return Optional.of(new CsvText(value, charset, assumed))
          .filter(text -> value.indexOf('\0') < 0);
    } catch (CharacterCodingException notInThisCharset) {
      return Optional.empty();
    }
  }
}
