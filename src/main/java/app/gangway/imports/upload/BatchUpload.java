package app.gangway.imports.upload;

import app.gangway.imports.Checksum;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file that a program uploads, with all that it has to say about it.
 *
 * @param fileName as the program says it, so it may be anything
 * @param key by which this request is known again if it has to be sent twice, or null
 */
public record BatchUpload(String fileName, byte[] file, UploadMode mode, @Nullable String key) {

  /** The length of {@code idempotent_response.idempotency_key}. */
  public static final int KEY_MAX = 255;

  public BatchUpload {
    if (key != null && (key.isEmpty() || key.length() > KEY_MAX)) {
      throw new IllegalArgumentException("A key has 1 to 255 characters");
    }
  }

  /** The same for a request that asks for the same; the name of the file does not count. */
  String fingerprint() {
    return Checksum.of(mode.name().getBytes(StandardCharsets.US_ASCII), file);
  }
}
