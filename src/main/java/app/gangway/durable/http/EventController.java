package app.gangway.durable.http;

import static app.gangway.durable.http.InstanceLinks.INSTANCES;

import app.gangway.common.Actor;
import app.gangway.common.http.Body;
import app.gangway.common.newhire.LegibleText;
import app.gangway.durable.Outcome;
import app.gangway.durable.events.EventService;
import app.gangway.durable.events.RaisedEvent;
import app.gangway.durable.http.StrictJson.Document;
import app.gangway.security.CurrentUser;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells instances of events. */
@RestController
class EventController {

  private static final String RAISE = "/raiseEvent/";

  /** Of a payload: it is kept as long as the instance, and shown whole with its history. */
  private static final int MAX_BYTES = 64 * 1024;

  private static final String JSON_ONLY = "Only application/json request content is supported";

  private final EventService service;
  private final CurrentUser signedIn;

  EventController(EventService service, CurrentUser signedIn) {
    this.service = service;
    this.signedIn = signedIn;
  }

  /** First whether it can be told anything, then whether that can be read. */
  @PostMapping(INSTANCES + "/{instanceId}" + RAISE + "{eventName}")
  ResponseEntity<Void> raise(HttpServletRequest request) throws IOException {
    String id = Segments.after(INSTANCES + "/", request);
    Outcome outlook = service.wouldTake(id);
    if (outlook != Outcome.ACCEPTED) {
      return InstanceController.answer(outlook);
    }
    if (!isJson(request.getContentType())) {
      throw RefusedException.badRequest(JSON_ONLY);
    }
    RaisedEvent event = event(Segments.last(request), Body.read(request, MAX_BYTES));
    Actor actor = signedIn.actor();
    return InstanceController.answer(
        event.isApproval()
            ? service.raiseApproval(id, event, actor)
            : service.raise(id, event, actor));
  }

  private static RaisedEvent event(String name, byte[] body) {
    if (!LegibleText.accepts(name) || name.chars().anyMatch(Character::isISOControl)) {
      throw RefusedException.badRequest(
          "The name of an event holds no control characters and no marks that turn the direction of"
              + " text.");
    }
    Document document = StrictJson.read(body);
    boolean approves = document.root().equals(TextNode.valueOf("approved"));
    return new RaisedEvent(name, document.text(), approves);
  }

  private static boolean isJson(@Nullable String contentType) {
    try {
      return contentType != null
          && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }
}
