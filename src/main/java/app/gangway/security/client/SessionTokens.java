package app.gangway.security.client;

import app.gangway.common.newhire.LegibleText;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Tokens of sessions, for systems where one has to be begun before anything else. One is kept until
 * it is refused.
 */
public final class SessionTokens implements Tokens {

  /** The length that a header has at most, with most servers. */
  private static final int TOKEN_MAX = 4_000;

  private final RestClient calls = TokenCalls.client().build();
  private final URI address;
  private final Map<String, String> headers;
  private final JsonPointer where;
  private @Nullable String kept;

  /**
   * @param address begins a session, asked by GET
   * @param headers of that call
   * @param where the token stands in the answer
   */
  public SessionTokens(String address, Map<String, String> headers, JsonPointer where) {
    this.address = URI.create(address);
    this.headers = Map.copyOf(headers);
    this.where = where;
  }

  @Override
  public synchronized String get() throws AccessTokenException {
    String token = kept;
    if (token == null) {
      token = fetch();
      kept = token;
    }
    return token;
  }

  private String fetch() throws AccessTokenException {
    try {
      JsonNode answer =
          calls
              .get()
              .uri(address)
              .headers(all -> headers.forEach(all::set))
              .retrieve()
              .body(JsonNode.class);
      String token = answer == null ? "" : answer.at(where).asText();
      if (token.isEmpty() || !token.equals(LegibleText.line(token, TOKEN_MAX))) {
        throw new RestClientException("Nothing stands there");
      }
      return token;
    } catch (RestClientException none) {
      throw TokenCalls.none(none);
    }
  }

  @Override
  public synchronized void forget() {
    kept = null;
  }
}
