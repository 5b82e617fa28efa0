package app.gangway.csv.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.gangway.csv.CsvNotice;
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
public record CsvText(String value, Charset charset, boolean assumed) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /**
   * Reads the bytes in the charset that their beginning tells, else as UTF-8, else as windows-1252,
   * which is what a spreadsheet in the West writes when it does not say. Every byte must mean
   * something: a replacement character would be somebody's name, spoilt.
   *
   * @return empty if the bytes are not text in the charset
   */
  public static Optional<CsvText> decode(byte[] file) {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(file);
    if (mark.isPresent()) {
      return decode(file, mark.get().length(), file.length, mark.get().charset(), false);
    }
    Optional<Charset> unmarked = UnmarkedUtf16.of(file);
    if (unmarked.isPresent()) {
      return decode(file, 0, file.length, unmarked.get(), false);
    }
    Optional<CsvText> utf8 = decode(file, 0, file.length, UTF_8, false);
    return utf8.isPresent() || isCutOffUtf8(file)
        ? utf8
        : decode(file, 0, file.length, WINDOWS_1252, true);
  }

  /** What the user should know of how the bytes were read. */
  public List<CsvNotice> notices() {
    return assumed ? List.of(CsvNotice.ASSUMED_WINDOWS_1252) : List.of();
  }

  /**
   * Whether only the last character lacks bytes. As windows-1252, every other accent of the file
   * would be spoilt.
   */
  private static boolean isCutOffUtf8(byte[] file) {
    int last = file.length - 1;
    while (last > 0 && last > file.length - 4 && (file[last] & 0xC0) == 0x80) {
      last--;
    }
    int end = last;
    boolean begun = (file[end] & 0xC0) == 0xC0;
    return begun
        && decode(file, 0, end, UTF_8, false).filter(t -> t.value().length() < end).isPresent();
  }

  private static Optional<CsvText> decode(
      byte[] file, int from, int to, Charset charset, boolean assumed) {
    ByteBuffer bytes = ByteBuffer.wrap(file, from, to - from);
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
