package app.gangway.security.client;

import app.gangway.common.newhire.LegibleText;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** The calls by which tokens are asked for, and what it means that none came. */
final class TokenCalls {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Time-outs, too early, too many: these say nothing about us. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  private static final int SERVER_ERROR = 500;

  /** What is kept of an answer without a token. */
  private static final int WORDS_MAX = 300;

  private TokenCalls() {}

  /** Calls within a bounded time, and follows no redirect. */
  static RestClient.Builder client() {
    JdkClientHttpRequestFactory calls =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
    calls.setReadTimeout(TIMEOUT);
    return RestClient.builder().requestFactory(calls);
  }

  static AccessTokenException none(RestClientException why) {
    if (why instanceof ResourceAccessException) {
      return new AccessTokenException("The token address does not answer", false, why);
    }
    if (why instanceof RestClientResponseException answer) {
      int status = answer.getStatusCode().value();
      String says = "HTTP %d: %s".formatted(status, answer.getResponseBodyAsString());
      boolean passes = status >= SERVER_ERROR || PASSING.contains(status);
      return none(LegibleText.line(says, WORDS_MAX), !passes, why);
    }
    return none("the answer has none", true, why);
  }

  static AccessTokenException none(String why, boolean refused, RuntimeException cause) {
    return new AccessTokenException("No access token: " + why, refused, cause);
  }
}
