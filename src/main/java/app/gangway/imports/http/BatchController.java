package app.gangway.imports.http;

import app.gangway.common.Actor;
import app.gangway.common.http.CarriedQuery;
import app.gangway.csv.CsvLimits;
import app.gangway.imports.LargeFileLimiter;
import app.gangway.imports.upload.BatchUpload;
import app.gangway.imports.upload.BatchUploadService;
import app.gangway.imports.upload.PromisedBatches;
import app.gangway.imports.upload.StoredResponse;
import app.gangway.security.CurrentUser;
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

/** CSV files that programs upload, and how far their batches are. */
@RestController
class BatchController {

  static final String PATH = "/api/batches";

  private final BatchUploadService files;
  private final PromisedBatches batches;
  private final LargeFileLimiter turns;
  private final CsvLimits limits;
  private final CurrentUser signedIn;
  private final Clock clock;

  BatchController(
      BatchUploadService files,
      PromisedBatches batches,
      LargeFileLimiter turns,
      CsvLimits limits,
      CurrentUser signedIn,
      Clock clock) {
    this.files = files;
    this.batches = batches;
    this.turns = turns;
    this.limits = limits;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> upload(HttpServletRequest request) throws IOException {
    UploadOptions options = UploadOptions.of(request);
    try (LargeFileLimiter.Turn turn = turns.take(request.getContentLengthLong())) {
      return upload(request, options);
    }
  }

  private ResponseEntity<byte[]> upload(HttpServletRequest request, UploadOptions options)
      throws IOException {
    SentFile sent = SentFile.of(request, limits);
    Actor actor = signedIn.actor();
    String name = sent.name() == null ? nameFor(actor) : sent.name();
    StoredResponse response =
        files.upload(
            new BatchUpload(name, sent.content(), options.mode(), options.key()),
            actor,
            UploadResponses.of(request));
    return JsonResponse.to(
        response, CarriedQuery.of(request, UploadOptions.ROWS, UploadOptions.DRY_RUN));
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
        .map(JsonResponse::to)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "There is no batch of this id. Is it spelt as answered?"));
  }
}
