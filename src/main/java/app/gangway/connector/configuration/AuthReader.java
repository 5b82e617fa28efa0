package app.gangway.connector.configuration;

import app.gangway.connector.client.Authorization;
import app.gangway.connector.configuration.ConnectorProperties.Auth;
import app.gangway.security.client.AccessTokens;
import app.gangway.security.client.SessionTokens;
import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Gangway is known to the other system, of what is configured. */
final class AuthReader {

  private static final String AUTHORIZATION = "authorization";
  private static final String BEARER = "Bearer ";

  private final Checks checks;
  private final Clock clock;

  AuthReader(Checks checks, Clock clock) {
    this.checks = checks;
    this.clock = clock;
  }

  /**
   * @param headers of every call to the other system
   */
  Authorization read(@Nullable Auth auth, Map<String, String> headers) {
    if (auth == null) {
      return Authorization.NONE;
    }
    return switch (auth.type()) {
      case NONE -> Authorization.NONE;
      case BASIC -> {
        String both =
            checks.required("auth.username", auth.username())
                + ":"
                + checks.set("auth.password", auth.password());
        String encoded = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        yield Authorization.header(AUTHORIZATION, "Basic " + encoded);
      }
      case BEARER -> {
        String token = BEARER + checks.required("auth.token", auth.token());
        yield Authorization.header(
            AUTHORIZATION, checks.header("auth.token", AUTHORIZATION, token));
      }
      case API_KEY -> {
        String key = checks.required("auth.key", auth.key());
        yield Authorization.header(auth.header(), checks.header("auth.key", auth.header(), key));
      }
      case OAUTH2 ->
          Authorization.token(
              AUTHORIZATION,
              BEARER,
              new AccessTokens(
                  checks.address("auth.token-url", auth.tokenUrl()),
                  checks.required("auth.client-id", auth.clientId()),
                  checks.set("auth.client-secret", auth.clientSecret()),
                  scopes(auth),
                  clock));
      case SESSION -> session(auth, headers);
    };
  }

  private Authorization session(Auth auth, Map<String, String> headers) {
    JsonPointer where = checks.pointer("auth.token-at", auth.tokenAt());
    if (where == null) {
      throw checks.unusable("auth.token-at", "must say where in the answer the token stands");
    }
    Map<String, String> all = new LinkedHashMap<>(headers);
    // Those that say something of an order make no sense here.
    all.values().removeIf(value -> value.contains("{{"));
    String token = checks.required("auth.token", auth.token());
    all.put(AUTHORIZATION, checks.header("auth.token", AUTHORIZATION, token));
    return Authorization.token(
        checks.headerName("auth.header", auth.header()),
        "",
        new SessionTokens(checks.address("auth.token-url", auth.tokenUrl()), all, where));
  }

  private static List<String> scopes(Auth auth) {
    return Arrays.stream(auth.scope().split("[ ,]+")).filter(scope -> !scope.isEmpty()).toList();
  }
}
