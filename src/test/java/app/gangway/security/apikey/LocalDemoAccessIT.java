package app.gangway.security.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.DemoTest;
import app.gangway.testing.Wire;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Without a key in the demo: open to this machine's programs, and to nobody through them. */
@DemoTest
class LocalDemoAccessIT {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]"})
  void a_program_on_this_machine_comes_in_and_may_do_everything(String host) {
    assertThat(asked("/runtime/rooms/me?taskHub=TestHubName&code=anything", host + ":" + port))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(200))
        .extracting(Wire.Answer::body)
        .asString()
        .contains("{\"name\":\"Demo client\",\"kind\":\"MACHINE\"");
    assertThat(asked("/runtime/rooms/batches", host).status()).isEqualTo(200);
    assertThat(asked("/api/orchestrators/rooms/me", host).status()).isEqualTo(200);
    assertThat(asked("/api/batches/rooms/me", host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "127.0.0.2",
        "0.0.0.0"
      })
  void a_name_of_somebody_elses_that_leads_here_does_not(String host) {
    refused(asked("/runtime/rooms/me", host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded: for=192.0.2.1",
        "X-Forwarded-For: 127.0.0.1",
        "x-forwarded-proto: https",
        "X-Forwarded-Host: localhost",
        "X-Real-IP: 192.0.2.1",
        "Via: 1.1 proxy"
      })
  void nor_does_what_a_proxy_hands_on(String header) {
    refused(asked("/runtime/rooms/me", "localhost:" + port, header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void nor_does_a_foreign_page(String header) {
    refused(asked("/runtime/rooms/me", "localhost:" + port, header));
  }

  @Test
  void our_own_page_and_whoever_types_an_address_do() {
    String host = "localhost:" + port;

    assertThat(asked("/runtime/rooms/me", host, "Origin: http://localhost:" + port).status())
        .isEqualTo(200);
    assertThat(asked("/runtime/rooms/me", host, "Sec-Fetch-Site: same-origin").status())
        .isEqualTo(200);
    assertThat(asked("/runtime/rooms/me", host, "Sec-Fetch-Site: none").status()).isEqualTo(200);
    refused(
        new Wire(port)
            .send(
                "POST /runtime/rooms HTTP/1.1",
                "",
                "Host: " + host,
                "Sec-Fetch-Site: none",
                "Content-Length: 0"));
  }

  private void refused(Wire.Answer answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).contains("{\"Message\":\"Without a function key the demo");
  }

  private Wire.Answer asked(String path, String host, String... headers) {
    return new Wire(port)
        .send(
            "GET " + path + " HTTP/1.1",
            "",
            Stream.concat(Stream.of("Host: " + host), Stream.of(headers)).toArray(String[]::new));
  }
}
