package app.gangway.durable.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers as Durable Functions does: in JSON, whatever else the client says it would rather have.
 */
final class Answers {

  private Answers() {}

  static ResponseEntity.BodyBuilder json(HttpStatus status) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
  }
}
