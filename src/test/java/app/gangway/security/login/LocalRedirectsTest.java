package app.gangway.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where somebody is led who has just signed in, at the root and under a path. */
class LocalRedirectsTest {

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/onboardings?status=x, /onboardings?status=x",
    "http://localhost:8080/a/b?c=d%20e, /a/b?c=d%20e",
    "https://evil.example, /",
    "https://evil.example/, /",
    "https://evil.example?x=y, /?x=y",
    "//evil.example/a, /a",
    "///evil.example/a, /a",
    "/\\evil.example, /",
    "\\\\evil.example\\a, /a",
    "https:evil.example/a, /evil.example/a",
    "https:/evil.example/a, /evil.example/a",
    "https://one.example//two.example/a, /two.example/a",
    "javascript:alert(1), /alert(1)"
  })
  void an_address_is_one_of_ours(String url, String location) throws Exception {
    assertThat(sent("", url)).isEqualTo(location);
  }

  @ParameterizedTest
  @CsvSource({
    "/, /gangway/",
    "/login?error, /gangway/login?error",
    "http://localhost:8080/gangway/onboardings, /gangway/onboardings",
    "https://hr.example.com/gangway/, /gangway/",
    "/gangway/onboardings, /gangway/onboardings",
    "https://evil.example/gangways, /gangway/gangways"
  })
  void it_stays_under_the_path_of_the_application(String url, String location) throws Exception {
    assertThat(sent("/gangway", url)).isEqualTo(location);
  }

  private static String sent(String contextPath, String url) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", contextPath + "/login");
    request.setContextPath(contextPath);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new LocalRedirects().sendRedirect(request, response, url);
    return String.valueOf(response.getRedirectedUrl());
  }
}
