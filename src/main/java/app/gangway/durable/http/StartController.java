package app.gangway.durable.http;

import app.gangway.common.http.Body;
import app.gangway.durable.InstanceId;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.start.InstanceService;
import app.gangway.durable.start.Start;
import app.gangway.imports.LargeFileLimiter;
import app.gangway.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts orchestrations: at the tutorial's own address and at that of Durable Functions. */
@RestController
class StartController {

  /** Of a body, in bytes. */
  static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final String TUTORIAL = "/api/orchestrators/";
  private static final String DURABLE = "/runtime/webhooks/durabletask/orchestrators/";

  private final StartReader reader;
  private final InstanceService service;
  private final LargeFileLimiter turns;
  private final CurrentUser signedIn;

  StartController(
      StartReader reader, InstanceService service, LargeFileLimiter turns, CurrentUser signedIn) {
    this.reader = reader;
    this.service = service;
    this.turns = turns;
    this.signedIn = signedIn;
  }

  @PostMapping(TUTORIAL + "{name}")
  ResponseEntity<InstanceLinks> startAsInTheTutorial(HttpServletRequest request)
      throws IOException {
    return start(Segments.after(TUTORIAL, request), null, request);
  }

  @PostMapping(DURABLE + "{name}")
  ResponseEntity<InstanceLinks> start(HttpServletRequest request) throws IOException {
    return start(Segments.after(DURABLE, request), null, request);
  }

  @PostMapping(DURABLE + "{name}/{instanceId}")
  ResponseEntity<InstanceLinks> startWithId(HttpServletRequest request) throws IOException {
    return start(Segments.after(DURABLE, request), Segments.last(request), request);
  }

  /** Nothing is created before all of it has been looked at. */
  private ResponseEntity<InstanceLinks> start(
      String name, @Nullable String chosen, HttpServletRequest request) throws IOException {
    Orchestrator orchestrator = Orchestrator.find(name).orElseThrow(() -> unknown(name));
    if (chosen != null) {
      InstanceId.fault(chosen)
          .ifPresent(
              fault -> {
                throw RefusedException.badRequest(fault);
              });
    }
    try (LargeFileLimiter.Turn turn = turns.take(request.getContentLengthLong())) {
      Start start = reader.read(orchestrator, Body.read(request, MAX_BYTES));
      return InstanceLinks.of(service.start(start, chosen, signedIn.actor()), request).accepted();
    }
  }

  private static RefusedException unknown(String name) {
    return new RefusedException(
        HttpStatus.BAD_REQUEST,
        "The orchestrator function '%s' does not exist.".formatted(name),
        "The following are the known orchestrator functions: '%s'."
            .formatted(String.join("', '", Orchestrator.words())));
  }
}
