package app.gangway.durable.http;

import app.gangway.common.ExplainedException;
import app.gangway.common.http.BodyTooLargeException;
import app.gangway.durable.events.TooManyEventsException;
import app.gangway.durable.start.IdInUseException;
import app.gangway.durable.start.PeopleRemovedException;
import app.gangway.imports.TooManyFilesException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells clients what they did wrong, in the form that the clients of the tutorial know. */
@RestControllerAdvice(basePackageClasses = DurableApiExceptionHandler.class)
class DurableApiExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(DurableApiExceptionHandler.class);

  @ExceptionHandler
  ResponseEntity<Message> refused(RefusedException refusal) {
    return Answers.json(refusal.status()).body(refusal.message());
  }

  @ExceptionHandler
  ResponseEntity<Message> tooLarge(BodyTooLargeException tooLarge) {
    return answer(HttpStatus.PAYLOAD_TOO_LARGE, tooLarge.getMessage());
  }

  @ExceptionHandler({IdInUseException.class, PeopleRemovedException.class})
  ResponseEntity<Message> conflict(ExplainedException conflict) {
    return answer(HttpStatus.CONFLICT, conflict.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<Message> tooMany(TooManyEventsException tooMany) {
    return answer(HttpStatus.TOO_MANY_REQUESTS, tooMany.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<Message> tooMany(TooManyFilesException tooMany) {
    return comeAgain(tooMany.getMessage());
  }

  /** The database is away or too busy. */
  @ExceptionHandler({
    TransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  ResponseEntity<Message> notNow(RuntimeException cause) {
    LOG.warn("A machine was told to come again", cause);
    return comeAgain("The database does not answer at the moment. Try again in a while.");
  }

  /** A fault of ours. What Spring has words for it has told before. */
  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<Message> broken(RuntimeException cause) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("A request of a machine broke, reference {}", reference, cause);
    return answer(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "That did not work. If it does not when it is sent again either, tell your administrator the"
            + " reference %s.".formatted(reference));
  }

  private static ResponseEntity<Message> comeAgain(String text) {
    return Answers.json(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "5")
        .body(Message.of(text));
  }

  private static ResponseEntity<Message> answer(HttpStatus status, String text) {
    return Answers.json(status).body(Message.of(text));
  }
}
