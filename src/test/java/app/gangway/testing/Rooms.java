package app.gangway.testing;

import app.gangway.batch.BatchService;
import app.gangway.common.Actor;
import app.gangway.security.CurrentUser;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses for machines that tell who came in; the application has no others like them. */
@TestComponent
@RestController
public class Rooms {

  private final CurrentUser signedIn;
  private final BatchService batches;

  Rooms(CurrentUser signedIn, BatchService batches) {
    this.signedIn = signedIn;
    this.batches = batches;
  }

  @GetMapping({"/runtime/rooms/me", "/api/orchestrators/rooms/me", "/api/batches/rooms/me"})
  Actor me() {
    return signedIn.actor();
  }

  /** Answered on a thread of its own. */
  @GetMapping("/runtime/rooms/later")
  Callable<Actor> later() {
    return signedIn::actor;
  }

  /** By a service that serves HR alone. */
  @GetMapping("/runtime/rooms/batches")
  boolean batches() {
    return batches.progress(UUID.randomUUID()).isPresent();
  }

  @GetMapping("/runtime/webhooks/durabletask/rooms/{id}")
  String id(@PathVariable("id") String id) {
    return "id: " + id;
  }

  @PostMapping({"/api/batches/rooms", "/api/orchestrators/rooms", "/runtime/rooms"})
  String submit() {
    return "taken";
  }
}
