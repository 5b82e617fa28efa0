package app.gangway.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;

/** A company's system behind HTTP, a real server, which answers what it is told to. */
public final class OtherSystem {

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").containerThreads(30));

  public OtherSystem() {
    server.start();
  }

  /** Without a slash at its end. */
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Knows no address any more, and has forgotten who called. */
  public void reset() {
    server.resetAll();
  }

  /** From now on this is answered there, whatever the method. */
  public void answers(String path, ResponseDefinitionBuilder answer) {
    server.stubFor(any(urlPathEqualTo(path)).willReturn(answer));
  }

  /** From now on this is answered there; what was said last goes first. */
  public void answers(MappingBuilder call) {
    server.stubFor(call);
  }

  /** Every such call since the reset, the earliest first. */
  public List<LoggedRequest> calls(RequestPatternBuilder such) {
    return server.findAll(such);
  }

  /** Every call there since the reset, the earliest first. */
  public List<LoggedRequest> calls(String path) {
    return server.findAll(anyRequestedFor(urlPathEqualTo(path)));
  }

  /** Every call since the reset. */
  public int calls() {
    return server.findAll(anyRequestedFor(anyUrl())).size();
  }
}
