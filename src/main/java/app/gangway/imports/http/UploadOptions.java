package app.gangway.imports.http;

import app.gangway.imports.upload.BatchUpload;
import app.gangway.imports.upload.UploadMode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a request says beside its file.
 *
 * @param key its Idempotency-Key, or null
 */
record UploadOptions(UploadMode mode, @Nullable String key) {

  static final String ROWS = "rows";
  static final String DRY_RUN = "dryRun";

  private static final String KEY = "Idempotency-Key";

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]+");

  /** Of the address and the headers alone: a form field may be called what it likes. */
  static UploadOptions of(HttpServletRequest request) {
    boolean validRows = says(request, ROWS, "valid", "all");
    boolean look = says(request, DRY_RUN, "true", "false");
    UploadMode some = validRows ? UploadMode.VALID_ROWS : UploadMode.ALL_OR_NOTHING;
    return new UploadOptions(look ? UploadMode.DRY_RUN : some, key(request));
  }

  private static boolean says(HttpServletRequest request, String parameter, String yes, String no) {
    List<String> values = values(request, parameter);
    if (values.isEmpty() || values.equals(List.of(no))) {
      return false;
    }
    if (!values.equals(List.of(yes))) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "The parameter %s can only be %s or %s.".formatted(parameter, yes, no));
    }
    return true;
  }

  private static List<String> values(HttpServletRequest request, String parameter) {
    return UriComponentsBuilder.newInstance()
        .query(request.getQueryString())
        .build()
        .getQueryParams()
        .getOrDefault(parameter, List.of());
  }

  private static @Nullable String key(HttpServletRequest request) {
    List<String> keys = Collections.list(request.getHeaders(KEY));
    if (keys.isEmpty()) {
      return null;
    }
    String key = keys.get(0);
    if (keys.size() > 1 || key.length() > BatchUpload.KEY_MAX || !VISIBLE.matcher(key).matches()) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "An %s is one header of 1 to %d visible ASCII characters, such as a UUID."
              .formatted(KEY, BatchUpload.KEY_MAX));
    }
    return key;
  }
}
