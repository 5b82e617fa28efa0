package app.gangway.imports.http;

import app.gangway.csv.CsvRejection;
import app.gangway.imports.Findings;
import app.gangway.imports.upload.StoredResponse;
import app.gangway.imports.upload.UploadOutcome;
import app.gangway.onboarding.InstanceIds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Words what comes of a file as the HTTP API answers it. */
final class UploadResponses implements Function<UploadOutcome, StoredResponse> {

  private final String address;
  private final String instance;

  private UploadResponses(String address, String instance) {
    this.address = address;
    this.instance = instance;
  }

  /** With links to where the request came to. */
  static UploadResponses of(HttpServletRequest request) {
    String address =
        ServletUriComponentsBuilder.fromContextPath(request)
            .path(BatchController.PATH)
            .toUriString();
    return new UploadResponses(address, request.getRequestURI());
  }

  @Override
  public StoredResponse apply(UploadOutcome outcome) {
    if (outcome instanceof UploadOutcome.Accepted accepted) {
      String id = InstanceIds.of(accepted.id());
      String report = JsonResponse.json(Report.of(id, accepted.findings()));
      return new StoredResponse(HttpStatus.ACCEPTED.value(), address + "/" + id, report);
    }
    if (outcome instanceof UploadOutcome.Checked checked) {
      String report = JsonResponse.json(Report.of(null, checked.findings()));
      return new StoredResponse(HttpStatus.OK.value(), null, report);
    }
    return answer(problem(outcome));
  }

  private static StoredResponse answer(Problem problem) {
    return new StoredResponse(problem.status(), null, JsonResponse.json(problem));
  }

  private Problem problem(UploadOutcome outcome) {
    if (outcome instanceof UploadOutcome.InvalidRows invalid) {
      return problem(invalid.findings());
    }
    if (outcome instanceof UploadOutcome.RejectedFile rejected) {
      return problem(rejected.why());
    }
    return Problem.of(
        Problem.KEY,
        "Idempotency-Key used before",
        "This Idempotency-Key came with another file, or another value of rows, within the last"
            + " 24 hours. Nothing was created. Take a new key for a new request.",
        instance,
        null);
  }

  private Problem problem(Findings findings) {
    int valid = findings.content().rows().size();
    int broken = findings.content().problemRows().size();
    String mend =
        "%d of %d rows have problems. Nothing was created. Mend them and send the file again"
            .formatted(broken, broken + valid);
    String detail =
        valid == 0 ? mend + "." : mend + ", or take the %d valid by ?rows=valid.".formatted(valid);
    return Problem.of(
        Problem.ROWS, "Rows with problems", detail, instance, Report.of(null, findings));
  }

  private Problem problem(CsvRejection why) {
    return switch (why.reason()) {
      case NOT_CSV -> Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, why.message(), instance);
      case TOO_LARGE -> Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, why.message(), instance);
      case UNUSABLE ->
          Problem.of(Problem.FILE, "File without usable rows", why.message(), instance, null);
    };
  }
}
