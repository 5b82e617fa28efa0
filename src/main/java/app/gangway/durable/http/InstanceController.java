package app.gangway.durable.http;

import static app.gangway.durable.http.InstanceLinks.INSTANCES;

import app.gangway.approval.Approvals;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.durable.Outcome;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.control.InstanceControl;
import app.gangway.durable.purge.PurgeService;
import app.gangway.durable.query.Instance;
import app.gangway.durable.query.Instances;
import app.gangway.durable.start.InstanceService;
import app.gangway.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of one instance. */
@RestController
class InstanceController {

  private static final String ONE = INSTANCES + "/{instanceId}";
  private static final String NEW_ID = "restartWithNewInstanceId";
  private static final String NO_INSTANCE = "There is no instance with this id.";

  private final Instances instances;
  private final InstanceService service;
  private final InstanceControl control;
  private final PurgeService purging;
  private final Approvals approvals;
  private final CurrentUser signedIn;

  InstanceController(
      Instances instances,
      InstanceService service,
      InstanceControl control,
      PurgeService purging,
      Approvals approvals,
      CurrentUser signedIn) {
    this.instances = instances;
    this.service = service;
    this.control = control;
    this.purging = purging;
    this.approvals = approvals;
    this.signedIn = signedIn;
  }

  @GetMapping(ONE)
  ResponseEntity<StatusBody> status(HttpServletRequest request) {
    QueryString query = QueryString.of(request);
    boolean showInput = query.flag("showInput", true);
    boolean showHistory = query.flag("showHistory", false);
    HistoryBody history = new HistoryBody(query.flag("showHistoryOutput", false), showInput);
    boolean errorOnFailure = query.flag("returnInternalServerErrorOnFailure", false);

    Instance instance =
        instances.find(id(request)).filter(this::isShown).orElseThrow(InstanceController::none);
    StatusBody body =
        StatusBody.of(
            instance, showInput, showHistory ? history.show(instances.history(instance)) : null);
    if (!instance.status().isEnded()) {
      return Answers.json(HttpStatus.ACCEPTED)
          .header(
              HttpHeaders.LOCATION, InstanceLinks.of(instance.id(), request).statusQueryGetUri())
          .header(HttpHeaders.RETRY_AFTER, "5")
          .body(body);
    }
    boolean error = errorOnFailure && instance.status() == RuntimeStatus.FAILED;
    return Answers.json(error ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.OK).body(body);
  }

  /** An approver sees those that they were asked about, as on the pages. */
  private boolean isShown(Instance instance) {
    return signedIn.may(Role.HR) || !approvals.ofOnboarding(instance.subjectId()).isEmpty();
  }

  @PostMapping(ONE + "/terminate")
  ResponseEntity<Void> terminate(HttpServletRequest request) {
    return answer(control.terminate(id(request), reason(request), actor()));
  }

  @PostMapping(ONE + "/suspend")
  ResponseEntity<Void> suspend(HttpServletRequest request) {
    return answer(control.suspend(id(request), reason(request), actor()));
  }

  @PostMapping(ONE + "/resume")
  ResponseEntity<Void> resume(HttpServletRequest request) {
    return answer(control.resume(id(request), reason(request), actor()));
  }

  @PostMapping(ONE + "/rewind")
  ResponseEntity<Void> rewind(HttpServletRequest request) {
    return answer(control.rewind(id(request), reason(request), actor()));
  }

  @PostMapping(ONE + "/restart")
  ResponseEntity<InstanceLinks> restart(HttpServletRequest request) {
    boolean newId = QueryString.of(request).flag(NEW_ID, true);
    String id =
        service
            .restart(id(request), newId, actor())
            .orElseThrow(() -> RefusedException.badRequest(NO_INSTANCE));
    return InstanceLinks.of(id, request, NEW_ID).accepted();
  }

  @DeleteMapping(ONE)
  ResponseEntity<PurgeBody> purge(HttpServletRequest request) {
    return switch (purging.purge(id(request), actor())) {
      case ACCEPTED -> Answers.json(HttpStatus.OK).body(new PurgeBody(1));
      case UNKNOWN -> throw none();
      case GONE ->
          throw new RefusedException(
              HttpStatus.CONFLICT, "It still runs. Terminate it, or wait for its end.", null);
    };
  }

  static ResponseEntity<Void> answer(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> ResponseEntity.accepted().build();
      case UNKNOWN -> throw none();
      case GONE ->
          throw new RefusedException(
              HttpStatus.GONE, "Its state does not allow that any more.", null);
    };
  }

  private static RefusedException none() {
    return new RefusedException(HttpStatus.NOT_FOUND, NO_INSTANCE, null);
  }

  private static String id(HttpServletRequest request) {
    return Segments.after(INSTANCES + "/", request);
  }

  private static @Nullable String reason(HttpServletRequest request) {
    return QueryString.of(request).text("reason");
  }

  private Actor actor() {
    return signedIn.actor();
  }
}
