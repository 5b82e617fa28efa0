package app.gangway.instance.http;

import static app.gangway.instance.http.InstanceLinks.INSTANCES;

import app.gangway.access.Role;
import app.gangway.approval.Approvals;
import app.gangway.instance.Instance;
import app.gangway.instance.InstanceControl;
import app.gangway.instance.InstanceDesk;
import app.gangway.instance.Instances;
import app.gangway.instance.Outcome;
import app.gangway.instance.PurgeDesk;
import app.gangway.instance.RuntimeStatus;
import app.gangway.onboarding.Actor;
import app.gangway.security.SignedIn;
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
  private final InstanceDesk desk;
  private final InstanceControl control;
  private final PurgeDesk purging;
  private final Approvals approvals;
  private final SignedIn signedIn;

  InstanceController(
      Instances instances,
      InstanceDesk desk,
      InstanceControl control,
      PurgeDesk purging,
      Approvals approvals,
      SignedIn signedIn) {
    this.instances = instances;
    this.desk = desk;
    this.control = control;
    this.purging = purging;
    this.approvals = approvals;
    this.signedIn = signedIn;
  }

  @GetMapping(ONE)
  ResponseEntity<StatusBody> status(HttpServletRequest request) {
    Query query = Query.of(request);
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
    boolean newId = Query.of(request).flag(NEW_ID, true);
    String id =
        desk.restart(id(request), newId, actor())
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
    return Query.of(request).text("reason");
  }

  private Actor actor() {
    return signedIn.actor();
  }
}
