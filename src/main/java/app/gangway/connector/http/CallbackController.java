package app.gangway.connector.http;

import app.gangway.common.access.Role;
import app.gangway.common.http.Body;
import app.gangway.common.http.BodyTooLargeException;
import app.gangway.connector.callback.CallbackService;
import app.gangway.connector.callback.CallbackService.Receipt;
import app.gangway.security.AsSystem;
import app.gangway.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems say what became of an order. */
@RestController
class CallbackController {

  static final String CALLBACKS = "/api/callbacks";
  static final String CONNECTORS = "/api/connectors";

  private static final int MOST_BYTES = 64 * 1024;

  private final CallbackService callbacks;
  private final AsSystem system;
  private final CurrentUser caller;

  CallbackController(CallbackService callbacks, AsSystem system, CurrentUser caller) {
    this.callbacks = callbacks;
    this.system = system;
    this.caller = caller;
  }

  @PostMapping(CALLBACKS + "/{token}")
  ResponseEntity<ProblemDetail> callback(@PathVariable String token, HttpServletRequest request)
      throws IOException {
    byte[] body;
    try {
      body = Body.read(request, MOST_BYTES);
    } catch (BodyTooLargeException large) {
      return refused(HttpStatus.PAYLOAD_TOO_LARGE, large.getMessage());
    }
    return answer(system.call(() -> callbacks.byToken(token, body, request::getHeader)));
  }

  @PostMapping(CONNECTORS + "/{connector}/callback")
  ResponseEntity<ProblemDetail> callbackOfAll(
      @PathVariable String connector, HttpServletRequest request) throws IOException {
    byte[] body;
    try {
      body = Body.read(request, MOST_BYTES);
    } catch (BodyTooLargeException large) {
      return refused(HttpStatus.PAYLOAD_TOO_LARGE, large.getMessage());
    }
    boolean hasKey = caller.may(Role.HR);
    return answer(
        system.call(() -> callbacks.byReference(connector, body, request::getHeader, hasKey)));
  }

  private static ResponseEntity<ProblemDetail> answer(Receipt receipt) {
    return switch (receipt) {
      case TAKEN -> ResponseEntity.accepted().build();
      case REPEATED -> ResponseEntity.ok().build();
      case CONTRADICTS ->
          refused(HttpStatus.CONFLICT, "Something else was said of this order before.");
      case UNKNOWN -> refused(HttpStatus.NOT_FOUND, "Nobody waits for a call to this address.");
      case UNSIGNED ->
          refused(
              HttpStatus.UNAUTHORIZED,
              "The signature is missing or wrong, and no function key was sent.");
      case ILLEGIBLE ->
          refused(
              HttpStatus.BAD_REQUEST,
              "The body must be empty, or JSON with a status of done or failed, or what the"
                  + " connector's configuration says.");
    };
  }

  private static ResponseEntity<ProblemDetail> refused(HttpStatus status, String detail) {
    return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
