package app.gangway.batch.http;

import app.gangway.batch.Answer;
import app.gangway.batch.CsvRejection;
import app.gangway.batch.Findings;
import app.gangway.batch.Verdict;
import app.gangway.onboarding.InstanceIds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts what comes of a file as this door says it. */
final class Wording implements Function<Verdict, Answer> {

  private final String address;
  private final String instance;

  private Wording(String address, String instance) {
    this.address = address;
    this.instance = instance;
  }

  /** With links to where the request came to. */
  static Wording of(HttpServletRequest request) {
    String address =
        ServletUriComponentsBuilder.fromContextPath(request)
            .path(BatchController.PATH)
            .toUriString();
    return new Wording(address, request.getRequestURI());
  }

  @Override
  public Answer apply(Verdict verdict) {
    if (verdict instanceof Verdict.Taken taken) {
      String id = InstanceIds.of(taken.id());
      String report = Reply.json(Report.of(id, taken.findings()));
      return new Answer(HttpStatus.ACCEPTED.value(), address + "/" + id, report);
    }
    if (verdict instanceof Verdict.Looked looked) {
      String report = Reply.json(Report.of(null, looked.findings()));
      return new Answer(HttpStatus.OK.value(), null, report);
    }
    return answer(problem(verdict));
  }

  private static Answer answer(Problem problem) {
    return new Answer(problem.status(), null, Reply.json(problem));
  }

  private Problem problem(Verdict verdict) {
    if (verdict instanceof Verdict.Refused refused) {
      return problem(refused.findings());
    }
    if (verdict instanceof Verdict.Rejected rejected) {
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
