package app.gangway.durable.http;

import app.gangway.testing.Answer;
import app.gangway.testing.Instance;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Events that are raised over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
abstract class EventsServer extends DurableApiServer {

  Answer raise(Instance instance, String type, String body) {
    return client.post(instance.raising("ApprovalRequest"), type, BodyPublishers.ofString(body));
  }
}
