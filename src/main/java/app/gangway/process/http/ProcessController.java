package app.gangway.process.http;

import app.gangway.common.http.Body;
import app.gangway.common.http.BodyTooLargeException;
import app.gangway.process.DraftResult;
import app.gangway.process.DraftResult.Outdated;
import app.gangway.process.DraftResult.Refused;
import app.gangway.process.DraftResult.Saved;
import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessService;
import app.gangway.process.ProcessVersion;
import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.Problem;
import app.gangway.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where programs write the draft of a process; to publish it is up to people. */
@RestController
class ProcessController {

  static final String PATH = "/api/processes";

  /** A character has no more bytes than this. */
  static final int BYTES_MAX = 4 * DefinitionJson.LENGTH_MAX;

  private final ProcessService processes;
  private final CurrentUser caller;

  ProcessController(ProcessService processes, CurrentUser caller) {
    this.processes = processes;
    this.caller = caller;
  }

  @PutMapping(PATH + "/{code}")
  ResponseEntity<?> put(
      @PathVariable String code,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      HttpServletRequest request)
      throws IOException {
    ProcessOverview process =
        processes.list().stream().filter(each -> each.code().equals(code)).findFirst().orElse(null);
    if (process == null) {
      return refused(HttpStatus.NOT_FOUND, "There is no process of this code.");
    }
    try {
      byte[] body = Body.read(request, BYTES_MAX);
      return write(process, new String(body, StandardCharsets.UTF_8), ifMatch);
    } catch (BodyTooLargeException large) {
      return refused(HttpStatus.PAYLOAD_TOO_LARGE, large.getMessage());
    }
  }

  private ResponseEntity<?> write(ProcessOverview process, String json, @Nullable String ifMatch) {
    ProcessVersion draft = process.draft();
    if (ifMatch != null && (draft == null || !tag(draft).equals(ifMatch.strip()))) {
      return outdated(HttpStatus.PRECONDITION_FAILED, draft);
    }
    if (draft == null) {
      return answer(
          process, HttpStatus.CREATED, processes.draft(process.id(), json, caller.actor()));
    }
    if (ifMatch == null && !draft.savedBy().equals(caller.name())) {
      return outdated(HttpStatus.CONFLICT, draft);
    }
    return answer(
        process, HttpStatus.OK, processes.save(draft.id(), draft.revision(), json, caller.actor()));
  }

  private static ResponseEntity<?> answer(
      ProcessOverview process, HttpStatus status, DraftResult result) {
    if (result instanceof Saved saved) {
      return ResponseEntity.status(status)
          .eTag(tag(saved.draft()))
          .body(WrittenDraft.of(process.code(), saved));
    }
    return result instanceof Refused refused
        ? refused(refused.problems())
        : outdated(HttpStatus.CONFLICT, ((Outdated) result).newest());
  }

  /** Of which draft, and how often it was saved. */
  private static String tag(ProcessVersion draft) {
    return "\"%d.%d\"".formatted(draft.number(), draft.revision());
  }

  private static ResponseEntity<ProblemDetail> outdated(
      HttpStatus status, @Nullable ProcessVersion newest) {
    if (newest == null) {
      return refused(status, "There is no draft any more. Leave If-Match out to make one.");
    }
    String tag = tag(newest);
    ProblemDetail told =
        ProblemDetail.forStatusAndDetail(
            status,
            "%s saved the draft of version %d at %s. Send If-Match: %s to replace it."
                .formatted(newest.savedBy(), newest.number(), newest.savedAt(), tag));
    return ResponseEntity.status(status).eTag(tag).body(told);
  }

  private static ResponseEntity<ProblemDetail> refused(List<Problem> problems) {
    ProblemDetail told =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "This is no definition. Nothing was changed.");
    told.setProperty("problems", problems);
    return ResponseEntity.badRequest().body(told);
  }

  private static ResponseEntity<ProblemDetail> refused(HttpStatus status, String detail) {
    return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
