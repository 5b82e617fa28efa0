package app.gangway.imports.http;

import app.gangway.common.http.Body;
import app.gangway.common.http.BodyTooLargeException;
import app.gangway.csv.CsvLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * A file as it was sent, whichever way.
 *
 * @param name null if the machine says none
 */
record SentFile(@Nullable String name, byte[] content) {

  private static final Set<String> PLAIN = Set.of("text/csv", "application/csv");
  private static final String FORM = "multipart/form-data";
  private static final String PART = "file";

  /**
   * @throws BodyTooLargeException when a body has more than the limits allow
   * @throws MaxUploadSizeExceededException when a form has
   * @throws org.springframework.web.multipart.MultipartException when a form cannot be read
   */
  static SentFile of(HttpServletRequest request, CsvLimits limits) throws IOException {
    String kind = kind(request);
    int max = (int) Math.min(limits.maxBytes(), Integer.MAX_VALUE - Long.BYTES);
    if (PLAIN.contains(kind)) {
      return new SentFile(disposedName(request), Body.read(request, max));
    }
    MultipartHttpServletRequest form =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (form != null && kind.equals(FORM)) {
      return of(form.getFiles(PART), max);
    }
    throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, howToSend(kind))
        .with(HttpHeaders.ACCEPT, "text/csv, application/csv, " + FORM);
  }

  /** Without its parameters, which may be anything: a file tells its charset itself. */
  private static String kind(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String howToSend(String kind) {
    return "Send the file as the body, with its content type: curl -H \"Content-Type: text/csv\""
        + " --data-binary @hires.csv; or as a form with a part named \"%s\": curl -F %s=@hires.csv."
            .formatted(PART, PART)
        + (kind.isEmpty() ? " This came without a content type." : "");
  }

  private static SentFile of(List<MultipartFile> files, int max) throws IOException {
    if (files.size() != 1) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "A form has one file, in a part named \"%s\" with a filename; this one has %s."
              .formatted(PART, files.isEmpty() ? "none" : files.size()));
    }
    MultipartFile file = files.get(0);
    if (file.getSize() > max) {
      throw new MaxUploadSizeExceededException(max);
    }
    return new SentFile(orNull(file.getOriginalFilename()), file.getBytes());
  }

  private static @Nullable String disposedName(HttpServletRequest request) {
    String disposition = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
    if (disposition == null) {
      return null;
    }
    try {
      return orNull(ContentDisposition.parse(disposition).getFilename());
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "The header Content-Disposition cannot be read."
              + " Send: attachment; filename=\"hires.csv\".");
    }
  }

  private static @Nullable String orNull(@Nullable String name) {
    return name == null || name.isBlank() ? null : name;
  }
}
