package app.gangway.connector.configuration;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.connector.client.Authorization;
import app.gangway.connector.configuration.ConnectorProperties.Auth;
import app.gangway.security.client.AccessTokens;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How Gangway is known to the other system, of what is configured. */
final class AuthReader {

  private AuthReader() {}

  /**
   * @param unusable what to throw, given a key and what is wrong
   */
  static Authorization read(
      @Nullable Auth auth,
      BiFunction<String, String, UnusableConfigurationException> unusable,
      Clock clock) {
    if (auth == null) {
      return Authorization.NONE;
    }
    return switch (auth.type()) {
      case NONE -> Authorization.NONE;
      case BASIC -> {
        required(unusable, "username", auth.username());
        String both = auth.username() + ":" + auth.password();
        String encoded = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        yield Authorization.header("authorization", "Basic " + encoded);
      }
      case BEARER -> {
        required(unusable, "token", auth.token());
        yield Authorization.header("authorization", "Bearer " + auth.token());
      }
      case API_KEY -> {
        required(unusable, "key", auth.key());
        yield Authorization.header(auth.header(), auth.key());
      }
      case OAUTH2 -> {
        required(unusable, "token-url", auth.tokenUrl());
        required(unusable, "client-id", auth.clientId());
        yield Authorization.token(
            new AccessTokens(
                auth.tokenUrl(), auth.clientId(), auth.clientSecret(), scopes(auth), clock));
      }
    };
  }

  private static List<String> scopes(Auth auth) {
    return Arrays.stream(auth.scope().split("[ ,]+")).filter(scope -> !scope.isEmpty()).toList();
  }

  private static void required(
      BiFunction<String, String, UnusableConfigurationException> unusable,
      String key,
      String value) {
    if (value.isBlank()) {
      throw unusable.apply("auth." + key, "is needed for this type");
    }
  }
}
