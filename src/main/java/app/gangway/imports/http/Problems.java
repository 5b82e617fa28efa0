package app.gangway.imports.http;

import app.gangway.common.http.BodyTooLargeException;
import app.gangway.csv.CsvLimits;
import app.gangway.imports.TooManyFilesException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says as a problem what went wrong here; before Spring, which knows fewer words. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@RestControllerAdvice(basePackageClasses = BatchController.class)
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final String SOON = "5";

  private final CsvLimits limits;

  Problems(CsvLimits limits) {
    this.limits = limits;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> misunderstood(ProblemException problem, HttpServletRequest request) {
    return answer(problem.status(), problem.getMessage(), problem.headers(), request);
  }

  @ExceptionHandler({BodyTooLargeException.class, MaxUploadSizeExceededException.class})
  ResponseEntity<byte[]> tooLarge(HttpServletRequest request) {
    String detail =
        "A file may have at most %s. Split it into smaller files.".formatted(limits.english());
    return answer(HttpStatus.PAYLOAD_TOO_LARGE, detail, new HttpHeaders(), request);
  }

  @ExceptionHandler(MultipartException.class)
  ResponseEntity<byte[]> garbled(HttpServletRequest request) {
    String detail =
        "The form cannot be read: is it whole, and does its content type say its boundary?";
    return answer(HttpStatus.BAD_REQUEST, detail, new HttpHeaders(), request);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> tooMany(TooManyFilesException tooMany, HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, SOON);
    return answer(HttpStatus.SERVICE_UNAVAILABLE, tooMany.getMessage(), headers, request);
  }

  /** The database is away or too busy. */
  @ExceptionHandler({
    TransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<byte[]> notNow(RuntimeException cause, HttpServletRequest request) {
    LOG.warn("A machine was told to come again", cause);
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, SOON);
    String detail =
        "The database does not answer at the moment. Send the same again in a while; with an"
            + " Idempotency-Key it is done once, however often it is sent.";
    return answer(HttpStatus.SERVICE_UNAVAILABLE, detail, headers, request);
  }

  /** A fault of ours. Whose role is too small is told so before. */
  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<byte[]> broken(RuntimeException cause, HttpServletRequest request) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("A request of a machine broke, reference {}", reference, cause);
    String detail =
        "That did not work. If it does not when it is sent again either, tell whoever runs it"
            + " the reference %s.".formatted(reference);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, detail, new HttpHeaders(), request);
  }

  private static ResponseEntity<byte[]> answer(
      HttpStatus status, String detail, HttpHeaders headers, HttpServletRequest request) {
    return JsonResponse.to(Problem.of(status, detail, request.getRequestURI()), headers);
  }
}
