package app.gangway.durable.http;

import static app.gangway.durable.http.InstanceLinks.INSTANCES;

import app.gangway.durable.purge.PurgeService;
import app.gangway.durable.query.InstancePage;
import app.gangway.durable.query.InstanceQuery;
import app.gangway.durable.query.Instances;
import app.gangway.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of all instances together. */
@RestController
class InstancesController {

  private static final int USUAL_PAGE = 100;
  private static final int LARGEST_PAGE = 1000;

  private final Instances instances;
  private final PurgeService purging;
  private final CurrentUser signedIn;

  InstancesController(Instances instances, PurgeService purging, CurrentUser signedIn) {
    this.instances = instances;
    this.purging = purging;
    this.signedIn = signedIn;
  }

  @GetMapping(INSTANCES)
  ResponseEntity<List<StatusBody>> list(HttpServletRequest request) {
    boolean showInput = QueryString.of(request).flag("showInput", true);
    InstancePage page = instances.list(wanted(request));
    List<StatusBody> bodies =
        page.instances().stream()
            .map(instance -> StatusBody.of(instance, showInput, null))
            .toList();
    ResponseEntity.BodyBuilder answer = Answers.json(HttpStatus.OK);
    if (page.next() != null) {
      answer.header(ContinuationToken.HEADER, ContinuationToken.write(page.next()));
    }
    return answer.body(bodies);
  }

  @DeleteMapping(INSTANCES)
  ResponseEntity<PurgeBody> purge(HttpServletRequest request) {
    InstanceQuery wanted = wanted(request);
    if (wanted.createdFrom() == null) {
      throw RefusedException.badRequest(
          "Say by createdTimeFrom from when on instances are to be removed.");
    }
    int count = purging.purge(wanted, signedIn.actor());
    if (count == 0) {
      throw new RefusedException(
          HttpStatus.NOT_FOUND, "No instance that has ended was found.", null);
    }
    return Answers.json(HttpStatus.OK).body(new PurgeBody(count));
  }

  private static InstanceQuery wanted(HttpServletRequest request) {
    QueryString query = QueryString.of(request);
    String prefix = query.text("instanceIdPrefix");
    String token = request.getHeader(ContinuationToken.HEADER);
    return new InstanceQuery(
        query.statuses("runtimeStatus"),
        query.moment("createdTimeFrom"),
        query.moment("createdTimeTo"),
        prefix == null ? "" : prefix,
        query.count("top", USUAL_PAGE, LARGEST_PAGE),
        token == null || token.isBlank() ? null : ContinuationToken.read(token.strip()));
  }
}
