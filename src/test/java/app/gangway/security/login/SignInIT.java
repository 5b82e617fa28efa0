package app.gangway.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.security.web.SessionCookieName;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.People;
import app.gangway.testing.Race;
import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coming in and leaving, at the HTTP API: what a browser sends, and what an attacker would. */
@WebTest
class SignInIT {

  @LocalServerPort int port;
  @Autowired CleanDatabase cleanDatabase;
  @Autowired JdbcClient rows;

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
  }

  @Test
  void one_is_led_on_to_where_one_was_going() {
    Visitor hanna = new Visitor(port);
    assertThat(location(hanna.get("/batches?status=FAILED"))).endsWith("/login");

    assertThat(location(hanna.signIn("hanna", People.PASSWORD))).endsWith("/batches?status=FAILED");
  }

  @Test
  void a_session_that_somebody_else_may_know_is_not_the_one_that_is_signed_in() {
    Visitor hanna = new Visitor(port);
    hanna.get("/batches");
    String planted = hanna.cookie();
    assertThat(planted).startsWith(SessionCookieName.PREFIX).doesNotContain(";");

    hanna.signIn("hanna", People.PASSWORD);

    assertThat(hanna.cookie()).isNotEqualTo(planted);
    HttpResponse<String> attacker =
        new Visitor(port).send("GET", "/batches", Map.of("Cookie", planted));
    assertThat(location(attacker)).endsWith("/login");
  }

  @Test
  void a_session_in_the_address_is_no_session() {
    Visitor hanna = Visitor.signedIn(port, "hanna");
    String id = hanna.cookie().split("=", 2)[1];

    HttpResponse<String> answer = new Visitor(port).get("/batches;jsessionid=" + id);

    assertThat(answer.statusCode()).isNotEqualTo(200);
  }

  @Test
  void a_foreign_page_signs_nobody_in_and_nobody_out() {
    HttpResponse<String> in =
        new Visitor(port)
            .send(
                HttpRequest.newBuilder(new Visitor(port).at("/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", "https://evil.example")
                    .header("Sec-Fetch-Site", "cross-site")
                    .POST(BodyPublishers.ofString("username=hanna&password=" + People.PASSWORD)));
    assertThat(in.statusCode()).isEqualTo(403);

    Visitor hanna = Visitor.signedIn(port, "hanna");
    assertThat(hanna.send("POST", "/logout", Map.of()).statusCode()).isEqualTo(403);
    assertThat(hanna.get("/batches").statusCode()).isEqualTo(200);
  }

  @Test
  void the_next_one_in_the_same_browser_finds_nothing_of_the_last() {
    Visitor browser = Visitor.signedIn(port, "ada");
    String before = browser.cookie();

    browser.signIn("hanna", People.PASSWORD);

    assertThat(browser.get("/dashboard").statusCode()).isEqualTo(403);
    assertThat(location(new Visitor(port).send("GET", "/dashboard", Map.of("Cookie", before))))
        .endsWith("/login");
  }

  @Test
  void a_page_cannot_send_more_than_fits_into_memory() {
    Visitor nobody = new Visitor(port);
    nobody.get("/login");
    byte[] much = new byte[128 * 1024 + 1];

    HttpResponse<String> told =
        nobody.send(
            HttpRequest.newBuilder(nobody.at("/?v-r=uidl&v-uiId=0"))
                .POST(BodyPublishers.ofByteArray(much)));

    assertThat(told.statusCode()).isEqualTo(413);
  }

  @Test
  void a_sign_in_is_kept_for_good() {
    Visitor.signedIn(port, "hanna");

    assertThat(entries()).containsExactly("SIGN_IN hanna 127.0.0.1 Signed in.");
  }

  @Test
  void a_wrong_password_is_told_and_kept_for_good() {
    HttpResponse<String> answer = new Visitor(port).signIn("hanna", "guess");

    assertThat(location(answer)).endsWith("/login?error");
    assertThat(entries()).containsExactly("SIGN_IN_FAILED hanna 127.0.0.1 Wrong password.");
  }

  @Test
  void a_password_in_the_field_of_the_name_is_not_kept() {
    new Visitor(port).signIn(People.PASSWORD, "");

    assertThat(entries()).hasSize(1).allMatch(line -> !line.contains(People.PASSWORD));
  }

  @Test
  void names_that_are_none_do_no_harm() {
    for (String name :
        List.of("\0", "<img src=x onerror=alert(1)>", "\u202Eannah", "x".repeat(5000), "😀", "")) {
      assertThat(location(new Visitor(port).signIn(name, "guess"))).contains("/login?");
    }
  }

  @Test
  void metrics_can_be_had_with_name_and_password() {
    assertThat(new Visitor(port).send("GET", "/actuator/prometheus", basic("ada")).statusCode())
        .isEqualTo(200);
    assertThat(new Visitor(port).send("GET", "/actuator/prometheus", basic("hanna")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_thousand_wrong_passwords_at_once_slow_themselves_and_nobody_else() {
    Visitor.signedIn(port, "arno");
    List<Callable<String>> all = new ArrayList<>();
    IntStream.range(0, 1_000)
        .forEach(n -> all.add(() -> location(new Visitor(port).signIn("mallory", "guess" + n))));
    all.add(() -> location(new Visitor(port).signIn("arno", People.PASSWORD)));

    List<String> answers = Race.between(all);

    assertThat(answers.get(1_000)).doesNotContain("login");
    List<String> guesses = answers.subList(0, 1_000);
    assertThat(guesses).allMatch(place -> place.contains("/login?"));
    // The next five would take more than half a minute.
    assertThat(guesses.stream().filter(place -> place.endsWith("/login?error")).count())
        .isLessThanOrEqualTo(SignInThrottle.FREE + 1 + 5);
    assertThat(guesses.stream().filter(place -> place.contains("/login?wait=")).count())
        .isGreaterThanOrEqualTo(1_000 - SignInThrottle.FREE - 1 - 5);
  }

  @Test
  void pages_carry_the_headers_that_keep_them_apart_from_others() {
    HttpResponse<String> page = new Visitor(port).get("/login");

    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
    String nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
    assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
    assertThat(new Visitor(port).get("/login").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(another -> assertThat(another).doesNotContain(nonce));
    assertThat(page.headers().allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  private static Map<String, String> basic(String name) {
    String pair = name + ":" + People.PASSWORD;
    return Map.of(
        "Authorization", "Basic " + java.util.Base64.getEncoder().encodeToString(pair.getBytes()));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private List<String> entries() {
    return rows.sql("select kind, who, origin, line from audit_entry order by id")
        .query(
            (row, n) ->
                String.join(
                    " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }
}
