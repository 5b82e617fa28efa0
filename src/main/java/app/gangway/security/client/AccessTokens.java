package app.gangway.security.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClientException;

/** Access tokens by OAuth 2, client credentials. One is kept until shortly before it ends. */
public final class AccessTokens implements Tokens {

  /** A token that ends sooner is not used any more. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final OAuth2ClientCredentialsGrantRequest grant;
  private final RestClientClientCredentialsTokenResponseClient tokens;
  private final Clock clock;
  private @Nullable OAuth2AccessToken kept;

  /**
   * @param tokenUrl where tokens are handed out
   */
  public AccessTokens(
      String tokenUrl, String clientId, String clientSecret, List<String> scopes, Clock clock) {
    this.grant =
        new OAuth2ClientCredentialsGrantRequest(
            ClientRegistration.withRegistrationId("gangway")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(tokenUrl)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .scope(scopes)
                .build());
    this.clock = clock;
    this.tokens = new RestClientClientCredentialsTokenResponseClient();
    tokens.setRestClient(
        TokenCalls.client()
            .messageConverters(
                converters -> {
                  converters.clear();
                  converters.add(new FormHttpMessageConverter());
                  converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
            .build());
  }

  @Override
  public synchronized String get() throws AccessTokenException {
    OAuth2AccessToken token = kept;
    if (token == null || hasEnded(token)) {
      token = fetch();
      kept = token;
    }
    return token.getTokenValue();
  }

  private boolean hasEnded(OAuth2AccessToken token) {
    Instant end = token.getExpiresAt();
    return end != null && end.isBefore(clock.instant().plus(MARGIN));
  }

  private OAuth2AccessToken fetch() throws AccessTokenException {
    try {
      return tokens.getTokenResponse(grant).getAccessToken();
    } catch (OAuth2AuthorizationException none) {
      throw none.getCause() instanceof RestClientException why
          ? TokenCalls.none(why)
          : TokenCalls.none(none.getError().getErrorCode(), true, none);
    }
  }

  @Override
  public synchronized void forget() {
    kept = null;
  }
}
