package app.gangway.durable.http;

import app.gangway.common.http.CarriedQuery;
import app.gangway.common.http.Origin;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** The addresses by which a client goes on with an instance, all under the request's own origin. */
@JsonPropertyOrder({
  "id",
  "statusQueryGetUri",
  "sendEventPostUri",
  "terminatePostUri",
  "rewindPostUri",
  "purgeHistoryDeleteUri",
  "restartPostUri",
  "suspendPostUri",
  "resumePostUri"
})
record InstanceLinks(
    String id,
    String statusQueryGetUri,
    String sendEventPostUri,
    String terminatePostUri,
    String rewindPostUri,
    String purgeHistoryDeleteUri,
    String restartPostUri,
    String suspendPostUri,
    String resumePostUri) {

  static final String INSTANCES = "/runtime/webhooks/durabletask/instances";

  /**
   * @param spent parameters of the request that say nothing of the instance
   */
  static InstanceLinks of(String id, HttpServletRequest request, String... spent) {
    String one = Origin.of(request) + INSTANCES + "/" + UriUtils.encode(id, StandardCharsets.UTF_8);
    CarriedQuery asked = CarriedQuery.of(request, spent);
    return new InstanceLinks(
        id,
        asked.appendTo(one),
        asked.appendTo(one + "/raiseEvent/{eventName}"),
        asked.appendTo(one + "/terminate?reason={text}"),
        asked.appendTo(one + "/rewind?reason={text}"),
        asked.appendTo(one),
        asked.appendTo(one + "/restart"),
        asked.appendTo(one + "/suspend?reason={text}"),
        asked.appendTo(one + "/resume?reason={text}"));
  }

  /** The answer to whoever started the instance. */
  ResponseEntity<InstanceLinks> accepted() {
    return Answers.json(HttpStatus.ACCEPTED)
        .header(HttpHeaders.LOCATION, statusQueryGetUri)
        .header(HttpHeaders.RETRY_AFTER, "10")
        .body(this);
  }
}
