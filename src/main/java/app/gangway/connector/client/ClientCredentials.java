package app.gangway.connector.client;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** OAuth 2 by client credentials. A token is kept until shortly before it ends. */
public final class ClientCredentials implements Authorization {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** A token that ends sooner is not used any more. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final OAuth2ClientCredentialsGrantRequest grant;
  private final RestClientClientCredentialsTokenResponseClient tokens;
  private final Clock clock;
  private @Nullable OAuth2AccessToken kept;

  public ClientCredentials(ClientRegistration registration, Clock clock) {
    this.grant = new OAuth2ClientCredentialsGrantRequest(registration);
    this.clock = clock;
    this.tokens = new RestClientClientCredentialsTokenResponseClient();
    JdkClientHttpRequestFactory calls =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
    calls.setReadTimeout(TIMEOUT);
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(calls)
            .messageConverters(
                converters -> {
                  converters.clear();
                  converters.add(new FormHttpMessageConverter());
                  converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
  }

  @Override
  public void addTo(HttpRequest.Builder request) throws NotAuthorizedException {
    request.setHeader("authorization", "Bearer " + token().getTokenValue());
  }

  private synchronized OAuth2AccessToken token() throws NotAuthorizedException {
    OAuth2AccessToken token = kept;
    if (token == null || hasEnded(token)) {
      token = fetch();
      kept = token;
    }
    return token;
  }

  private boolean hasEnded(OAuth2AccessToken token) {
    Instant end = token.getExpiresAt();
    return end != null && end.isBefore(clock.instant().plus(MARGIN));
  }

  private OAuth2AccessToken fetch() throws NotAuthorizedException {
    try {
      return tokens.getTokenResponse(grant).getAccessToken();
    } catch (OAuth2AuthorizationException refused) {
      throw new NotAuthorizedException(
          "No access token: " + refused.getError().getErrorCode(), true, refused);
    } catch (RestClientException unreached) {
      throw new NotAuthorizedException("The token address does not answer", false, unreached);
    }
  }

  @Override
  public synchronized void refused() {
    kept = null;
  }

  @Override
  public boolean canBeRenewed() {
    return true;
  }
}
