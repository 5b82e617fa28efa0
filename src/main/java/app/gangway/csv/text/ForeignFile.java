package app.gangway.csv.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Pattern;

/** Files that people take for a CSV, or that are named like one. */
public enum ForeignFile {
  WORKBOOK("an Excel workbook or a zip archive"),
  OLD_WORKBOOK("an Excel workbook in the old format"),
  PDF("a PDF document"),
  XML("an XML document"),
  WEB_PAGE("a web page"),
  JSON("JSON"),
  BINARY("binary data");

  private static final int HEAD = 512;

  private static final Pattern BEGINNING_OF_JSON = Pattern.compile("\\{[\"}]|\\[[\"{\\[\\]]");

  private final String inWords;

  ForeignFile(String inWords) {
    this.inWords = inWords;
  }

  public String inWords() {
    return inWords;
  }

  /** What the bytes are if they are not text. */
  public static Optional<ForeignFile> recognise(byte[] file) {
    String head = new String(file, 0, Math.min(file.length, HEAD), ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004")) {
      return Optional.of(WORKBOOK);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return Optional.of(OLD_WORKBOOK);
    }
    if (head.startsWith("%PDF-")) {
      return Optional.of(PDF);
    }
    // What remains is the same in every encoding, with or without a byte order mark.
    String ink = head.replaceAll("[^!-~]", "");
    if (ink.startsWith("<?xml")) {
      return Optional.of(XML);
    }
    if (ink.startsWith("<")) {
      return Optional.of(WEB_PAGE);
    }
    if (BEGINNING_OF_JSON.matcher(ink).lookingAt()) {
      return Optional.of(JSON);
    }
    // UTF-16 is full of zero bytes, and its beginning tells.
    boolean isUtf16 = ByteOrderMark.of(file).isPresent() || UnmarkedUtf16.of(file).isPresent();
    return hasZero(file) && !isUtf16 ? Optional.of(BINARY) : Optional.empty();
  }

  private static boolean hasZero(byte[] file) {
    for (byte each : file) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }
}
