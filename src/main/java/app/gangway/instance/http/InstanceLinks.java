package app.gangway.instance.http;

import app.gangway.door.AddressKey;
import app.gangway.door.Origin;
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

  static InstanceLinks of(String id, HttpServletRequest request) {
    String base =
        Origin.of(request) + INSTANCES + "/" + UriUtils.encode(id, StandardCharsets.UTF_8);
    String code =
        AddressKey.of(request)
            .map(key -> "code=" + UriUtils.encode(key, StandardCharsets.UTF_8))
            .orElse("");
    String alone = code.isEmpty() ? "" : "?" + code;
    String further = code.isEmpty() ? "" : "&" + code;
    return new InstanceLinks(
        id,
        base + alone,
        base + "/raiseEvent/{eventName}" + alone,
        base + "/terminate?reason={text}" + further,
        base + "/rewind?reason={text}" + further,
        base + alone,
        base + "/restart" + alone,
        base + "/suspend?reason={text}" + further,
        base + "/resume?reason={text}" + further);
  }

  /** The answer to whoever started the instance. */
  ResponseEntity<InstanceLinks> accepted() {
    return Answers.json(HttpStatus.ACCEPTED)
        .header(HttpHeaders.LOCATION, statusQueryGetUri)
        .header(HttpHeaders.RETRY_AFTER, "10")
        .body(this);
  }
}
