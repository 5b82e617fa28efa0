package app.gangway.security.body;

import app.gangway.common.http.BodyLimit;
import app.gangway.security.apikey.ApiErrors;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Says of each request how much it may send, before any filter or servlet sees it, and answers
 * those that have sent more or were too slow.
 */
final class BodyLimitValve extends ValveBase {

  private final BodyLimits limits;
  private final BodyProperties properties;
  private final ApiErrors refusals;

  BodyLimitValve(BodyLimits limits, BodyProperties properties, ApiErrors refusals) {
    super(true);
    this.limits = limits;
    this.properties = properties;
    this.refusals = refusals;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    BoundedBody body = BoundedBody.of(request.getCoyoteRequest());
    Optional<BodyLimit> declared = limits.declared(request);
    if (declared.isPresent()) {
      // Those who take much look first who sends it, so they refuse what says that it is too much.
      body.begin(declared.get().bytes(), properties.timeout(), properties.bytesPerSecond());
    } else {
      body.begin(BodyLimits.OF_PAGES, properties.timeout(), 0);
      try {
        body.readAhead();
      } catch (BodyRefusedException why) {
        refuse(request, response, why);
        return;
      }
    }
    getNext().invoke(request, response);
    BodyRefusedException refusal = body.refusal();
    if (refusal != null && !response.isCommitted()) {
      refuse(request, response, refusal);
    }
  }

  /** In place of whatever was made of half a body. */
  private void refuse(Request request, Response response, BodyRefusedException why)
      throws IOException {
    request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
    response.setSuspended(false);
    response.reset();
    response.setErrorReported();
    refusals.write(request, response, why.status(), why.getMessage());
    response.finishResponse();
  }
}
