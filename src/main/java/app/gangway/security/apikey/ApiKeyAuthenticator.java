package app.gangway.security.apikey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Authenticates requests by their function keys. */
@Component
class ApiKeyAuthenticator {

  private static final String HOW =
      "Send it as the header %s or as the query parameter %s."
          .formatted(SentKey.HEADER, SentKey.PARAMETER);

  private static final String SHUT =
      "No function key is configured: set gangway.http.keys. src/docs/http-api.md says how.";

  private static final String DEMO =
      "Without a function key the demo answers programs on its own machine alone, when they ask"
          + " localhost and no proxy. To let others in, set gangway.http.keys.";

  private final FunctionKeys keys;
  private final Optional<LocalDemoAccess> demo;
  private final ApiRateLimiter pace;

  ApiKeyAuthenticator(FunctionKeys keys, Optional<LocalDemoAccess> demo, ApiRateLimiter pace) {
    this.keys = keys;
    this.demo = demo;
    this.pace = pace;
  }

  /**
   * @throws ApiAccessDeniedException when it may not come in, or not so soon
   */
  ApiKeyAuthentication admit(HttpServletRequest request) {
    ApiKeyAuthentication machine = keys.any() ? withKey(request) : withoutKey(request);
    pace.request(machine.getName());
    return machine;
  }

  /**
   * @throws ApiAccessDeniedException when too much that is wrong has come from there
   */
  void checkGuesses(HttpServletRequest request) {
    pace.noKey(request.getRemoteAddr());
  }

  /** Counts a wrong token or signature like a wrong key. */
  void wrongGuess(HttpServletRequest request) {
    pace.wrongGuess(request.getRemoteAddr());
  }

  private ApiKeyAuthentication withKey(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String sent = SentKey.of(request);
    Optional<FunctionKey> key = keys.find(sent);
    if (key.isPresent()) {
      return new ApiKeyAuthentication(key.get().name(), List.of(key.get().role()), address);
    }
    if (sent.isEmpty()) {
      pace.noKey(address);
      throw needsKey();
    }
    pace.wrongKey(address);
    throw ApiAccessDeniedException.unknown("Nobody has this function key. " + HOW);
  }

  static ApiAccessDeniedException needsKey() {
    return ApiAccessDeniedException.unknown("A function key is needed. " + HOW);
  }

  private ApiKeyAuthentication withoutKey(HttpServletRequest request) {
    LocalDemoAccess demoAccess = demo.orElseThrow(() -> ApiAccessDeniedException.unknown(SHUT));
    if (!demoAccess.isOpenTo(request)) {
      throw ApiAccessDeniedException.unknown(DEMO);
    }
    return demoAccess.client(request);
  }
}
