package app.gangway.instance.http;

import app.gangway.door.BodyTooLargeException;
import app.gangway.instance.IdInUseException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells clients what they did wrong, in the form that the lesson's clients know. */
@RestControllerAdvice(basePackageClasses = LessonErrors.class)
class LessonErrors {

  @ExceptionHandler
  ResponseEntity<Message> refused(RefusedException refusal) {
    return Answers.json(refusal.status()).body(refusal.message());
  }

  @ExceptionHandler
  ResponseEntity<Message> tooLarge(BodyTooLargeException tooLarge) {
    return answer(HttpStatus.PAYLOAD_TOO_LARGE, tooLarge.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<Message> inUse(IdInUseException inUse) {
    return answer(HttpStatus.CONFLICT, inUse.getMessage());
  }

  private static ResponseEntity<Message> answer(HttpStatus status, String text) {
    return Answers.json(status).body(Message.of(text));
  }
}
