package app.gangway.common.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SameOriginTest {

  private static final String OWN = "https://gangway.example";

  @ParameterizedTest
  @CsvSource({
    "https://gangway.example,      https://gangway.example",
    "https://gangway.example,      https://gangway.example:443",
    "https://gangway.example:443,  https://gangway.example",
    "https://gangway.example:8443, https://gangway.example:8443",
    "https://gangway.example,      HTTPS://Gangway.EXAMPLE",
    "https://GANGWAY.example,      https://gangway.example",
    "http://localhost:8080,        http://localhost:8080",
    "http://localhost,             http://localhost:80",
    "http://127.0.0.1:8080,        http://127.0.0.1:8080",
    "http://[::1]:8080,            http://[::1]:8080",
  })
  void our_own_origin_may(String own, String origin) {
    assertThat(SameOrigin.sent(from(own, origin))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        " ",
        "https://",
        "https://evil.example",
        "https://gangway.example.evil.example",
        "https://evil.gangway.example",
        "https://gangway.example:8443",
        "https://gangway.example:80",
        "http://gangway.example",
        "http://gangway.example:443",
        "ftp://gangway.example",
        "//gangway.example",
        "gangway.example",
        "https:gangway.example",
        "https://gangway.example@evil.example",
        "https://evil.example@gangway.example",
        "https://gangway.example/",
        "https://gangway.example/dashboard",
        "https://gangway.example?",
        "https://gangway.example#",
        "https://gangway.example, https://evil.example",
        "https://gangway.example https://evil.example",
        "https://gang way.example",
        "https://[::1",
        "data:text/html,x",
      })
  void any_other_may_not(String origin) {
    assertThat(SameOrigin.sent(from(OWN, origin))).isFalse();
  }

  @Test
  void a_request_that_does_not_say_where_it_comes_from_may_not() {
    assertThat(SameOrigin.sent(to(OWN))).isFalse();
  }

  @Test
  void the_browsers_own_word_is_enough_and_goes_before_the_origin() {
    MockHttpServletRequest ours = from("http://behind-a-proxy:8080", OWN);
    ours.addHeader("Sec-Fetch-Site", "same-origin");

    assertThat(SameOrigin.sent(ours)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none", "", "Same-Origin", "anything"})
  void the_browsers_word_against_it_is_final(String site) {
    MockHttpServletRequest foreign = from(OWN, OWN);
    foreign.addHeader("Sec-Fetch-Site", site);

    assertThat(SameOrigin.sent(foreign)).isFalse();
  }

  private static MockHttpServletRequest from(String own, String origin) {
    MockHttpServletRequest request = to(own);
    request.addHeader("Origin", origin);
    return request;
  }

  private static MockHttpServletRequest to(String own) {
    URI uri = URI.create(own);
    MockHttpServletRequest request = new MockHttpServletRequest("DELETE", "/api/jobs/1");
    request.setScheme(uri.getScheme());
    request.setServerName(uri.getHost());
    int usual = uri.getScheme().equals("https") ? 443 : 80;
    request.setServerPort(uri.getPort() < 0 ? usual : uri.getPort());
    return request;
  }
}
