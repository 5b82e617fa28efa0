package app.gangway.batch.http;

import app.gangway.batch.Answer;
import app.gangway.batch.BatchDesk;
import app.gangway.batch.CsvLimits;
import app.gangway.batch.FileTurns;
import app.gangway.batch.HandInDesk;
import app.gangway.batch.HandedIn;
import app.gangway.door.CarriedQuery;
import app.gangway.onboarding.Actor;
import app.gangway.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes CSV files from machines, and says how far their batches are. */
@RestController
class BatchController {

  static final String PATH = "/api/batches";

  private final HandInDesk files;
  private final BatchDesk batches;
  private final FileTurns turns;
  private final CsvLimits limits;
  private final SignedIn signedIn;
  private final Clock clock;

  BatchController(
      HandInDesk files,
      BatchDesk batches,
      FileTurns turns,
      CsvLimits limits,
      SignedIn signedIn,
      Clock clock) {
    this.files = files;
    this.batches = batches;
    this.turns = turns;
    this.limits = limits;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> handIn(HttpServletRequest request) throws IOException {
    Terms terms = Terms.of(request);
    try (FileTurns.Turn turn = turns.take(request.getContentLengthLong())) {
      return handIn(request, terms);
    }
  }

  private ResponseEntity<byte[]> handIn(HttpServletRequest request, Terms terms)
      throws IOException {
    SentFile sent = SentFile.of(request, limits);
    Actor actor = signedIn.actor();
    String name = sent.name() == null ? nameFor(actor) : sent.name();
    Answer answer =
        files.handIn(
            new HandedIn(name, sent.content(), terms.wish(), terms.key()),
            actor,
            Wording.of(request));
    return Reply.to(answer, CarriedQuery.of(request, Terms.ROWS, Terms.DRY_RUN));
  }

  /** What a person sees of a file that came without a name. */
  private String nameFor(Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return "by HTTP from %s, %s".formatted(actor.name(), now);
  }

  @GetMapping(PATH + "/{id}")
  ResponseEntity<byte[]> status(@PathVariable String id) {
    return batches
        .known(id)
        .map(BatchState::of)
        .map(Reply::to)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "There is no batch of this id. Is it spelt as answered?"));
  }
}
