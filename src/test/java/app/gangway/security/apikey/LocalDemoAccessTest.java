package app.gangway.security.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What cannot be sent from the machine that the tests run on. */
class LocalDemoAccessTest {

  private final LocalDemoAccess api = new LocalDemoAccess(null, "none");
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/runtime");

  @BeforeEach
  void fromHere() {
    request.addHeader("Host", "localhost:8080");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "0:0:0:0:0:0:0:1", "::1"})
  void this_machine_comes_in(String address) {
    request.setRemoteAddr(address);

    assertThat(api.isOpenTo(request)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "10.0.0.7", "0.0.0.0", "fe80::1", "2001:db8::1"})
  void another_machine_does_not(String address) {
    request.setRemoteAddr(address);

    assertThat(api.isOpenTo(request)).isFalse();
  }

  @Test
  void an_address_that_a_proxy_claims_does_not_count() {
    request.setAttribute("org.apache.tomcat.request.forwarded", true);

    assertThat(api.isOpenTo(request)).isFalse();
  }

  @Test
  void behind_a_proxy_nobody_is_known_to_be_here() {
    assertThat(new LocalDemoAccess(null, "native").isOpenTo(request)).isFalse();
    assertThat(new LocalDemoAccess(null, "framework").isOpenTo(request)).isFalse();
  }

  @Test
  void without_a_host_name_nobody_comes_in() {
    request.removeHeader("Host");

    assertThat(api.isOpenTo(request)).isFalse();
  }
}
