package app.gangway.imports.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why something was not done, as RFC 9457 has it.
 *
 * @param instance the address that was asked
 * @param report whose fields stand beside the others, or null
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonUnwrapped @Nullable Report report) {

  /** Rows have problems; the report says which. */
  static final String ROWS = "/problems/csv-rows";

  /** The file is rejected as a whole. */
  static final String FILE = "/problems/csv-file";

  /** The Idempotency-Key was used for something else. */
  static final String KEY = "/problems/idempotency-key";

  /** One of which the status says enough. */
  static Problem of(HttpStatus status, String detail, String instance) {
    return new Problem(
        "about:blank", status.getReasonPhrase(), status.value(), detail, instance, null);
  }

  /** One that a machine may want to tell from others of the same status, which is 422. */
  static Problem of(
      String type, String title, String detail, String instance, @Nullable Report report) {
    int status = HttpStatus.UNPROCESSABLE_ENTITY.value();
    return new Problem(type, title, status, detail, instance, report);
  }
}
