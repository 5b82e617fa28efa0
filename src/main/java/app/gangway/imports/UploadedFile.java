package app.gangway.imports;

import app.gangway.batch.Batch;
import app.gangway.common.newhire.LegibleText;

/**
 * What is kept of a file besides its content.
 *
 * @param size in bytes
 * @param checksum SHA-256, in hex
 */
public record UploadedFile(String name, long size, String checksum) {

  /** The length of {@code csv_import.file_name}, and of a batch's title, which it becomes. */
  static final int NAME_MAX = Batch.TITLE_MAX;

  /**
   * @param name as a browser says it, so it may be anything
   */
  public static UploadedFile of(String name, byte[] file) {
    String legible = LegibleText.line(name, NAME_MAX);
    return new UploadedFile(
        legible.isBlank() ? "unnamed.csv" : legible, file.length, Checksum.of(file));
  }
}
