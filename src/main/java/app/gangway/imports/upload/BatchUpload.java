package app.gangway.imports.upload;

import app.gangway.imports.Checksum;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file that a machine hands in with all that it has to say about it.
 *
 * @param fileName as the machine says it, so it may be anything
 * @param key by which the machine knows this request again if it has to send it twice, or null
 */
public record BatchUpload(String fileName, byte[] file, UploadMode wish, @Nullable String key) {

  /** The length of {@code kept_answer.request_key}. */
  public static final int KEY_MAX = 255;

  public BatchUpload {
    if (key != null && (key.isEmpty() || key.length() > KEY_MAX)) {
      throw new IllegalArgumentException("A key has 1 to 255 characters");
    }
  }

  /** The same for a request that asks for the same; the name of the file does not count. */
  String fingerprint() {
    return Checksum.of(wish.name().getBytes(StandardCharsets.US_ASCII), file);
  }
}
