package app.gangway.notification.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.onboarding.OnboardingService;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a link at the HTTP API, where whoever opens it has to sign in. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinkIT {

  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([\\w-]{43})\"");

  @LocalServerPort int port;
  @Autowired ManualExecution gangway;
  @Autowired CleanDatabase cleanDatabase;
  @Autowired OnboardingService onboardings;
  @Autowired Approvals approvals;
  @Autowired ApprovalLinks links;
  @Autowired JdbcClient rows;
  @Autowired ApplicationContext application;

  private ApprovalView order;
  private String token = "";
  private String link = "";

  @BeforeEach
  void sendLink() {
    cleanDatabase.clear();
    ask("sales");
  }

  private void ask(String role) {
    String email = "daniel-%s@example.com".formatted(UUID.randomUUID());
    UUID id = gangway.submit(People.hire("Daniel <b>LaRusso</b>", email, role));
    order =
        Awaitility.await()
            .until(() -> approvals.ofOnboarding(id), found -> !found.isEmpty())
            .get(0);
    token = links.add(order, "arno");
    link = "/decide/" + token;
  }

  @AfterEach
  void the_token_is_written_nowhere(CapturedOutput log) {
    assertThat(log.toString()).doesNotContain(token);
    assertThat(rows.sql("select line from audit_entry").query(String.class).list())
        .noneMatch(line -> line.contains(token));
  }

  @Test
  void it_leads_through_the_sign_in_to_the_page_that_decides() {
    Visitor arno = new Visitor(port);
    assertThat(location(arno.get(link))).endsWith("/login");
    assertThat(location(arno.signIn("arno", People.PASSWORD))).endsWith(link);

    HttpResponse<String> page = arno.get(link);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "<title>IT equipment for Daniel &lt;b&gt;LaRusso&lt;/b&gt; · Gangway</title>",
            "IT equipment for <bdi>Daniel &lt;b&gt;LaRusso&lt;/b&gt;</bdi>",
            "<bdi>sales</bdi>",
            order.reason(),
            "until=\"" + order.deadline() + "\"",
            "You decide as <bdi>arno</bdi>.");
    HttpResponse<String> decided = send(arno, "APPROVE", key(page), "Fine &amp; good");
    assertThat(decided.statusCode()).isEqualTo(200);
    assertThat(decided.body()).contains("Approved by <bdi>arno</bdi>", "The order is placed for");
    assertThat(now().status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(now().remark()).isEqualTo("Fine &amp; good");
    assertThat(arno.get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void whoever_stands_in_for_somebody_reads_for_whom() {
    Visitor arno = Visitor.signedIn(port, "arno");
    assertThat(arno.get(link).body()).doesNotContain("on behalf of");
    Lena lena = new Lena(application);
    lena.isKnown();
    lena.isStoodInForBy("arno");
    ask("executive");

    HttpResponse<String> page = arno.get(link);

    assertThat(page.body())
        .contains("You decide as <bdi>arno</bdi>.", "You decide on behalf of <bdi>lena</bdi>.");
    assertThat(send(arno, "APPROVE", key(page), "").statusCode()).isEqualTo(200);
    assertThat(now().onBehalfOf()).isEqualTo("lena");
    lena.isGone();
  }

  @Test
  void programs_that_look_at_mails_before_people_decide_nothing() {
    Visitor arno = Visitor.signedIn(port, "arno");
    for (int i = 0; i < 3; i++) {
      assertThat(arno.get(link).statusCode()).isEqualTo(200);
      assertThat(arno.send("HEAD", link, Map.of()).statusCode()).isEqualTo(200);
      assertThat(arno.send("GET", link, Map.of("Sec-Purpose", "prefetch")).statusCode())
          .isEqualTo(200);
    }
    arno.get(link + "?decision=APPROVE&key=" + key(arno.get(link)));
    arno.send("OPTIONS", link, Map.of());
    assertThat(arno.send("PUT", link, Map.of()).statusCode()).isEqualTo(405);
    Visitor scanner = new Visitor(port);
    for (String method : List.of("GET", "HEAD", "POST")) {
      assertThat(location(scanner.send(method, link, Map.of()))).endsWith("/login");
    }

    assertThat(now().status()).isEqualTo(ApprovalStatus.PENDING);
  }

  @Test
  void no_page_but_its_own_decides() {
    Visitor arno = Visitor.signedIn(port, "arno");

    HttpResponse<String> foreign = send(arno, "APPROVE", "A".repeat(43), "");

    assertThat(foreign.statusCode()).isEqualTo(400);
    assertThat(foreign.body()).contains("Nothing was decided");
    assertThat(send(arno, "APPROVE", "", "").statusCode()).isEqualTo(400);
    assertThat(send(arno, "approve", key(arno.get(link)), "").statusCode()).isEqualTo(400);
    assertThat(now().status()).isEqualTo(ApprovalStatus.PENDING);
  }

  @Test
  void whoever_it_was_passed_on_to_is_told_that_it_is_not_theirs() {
    for (String other : List.of("ada", "hanna")) {
      Visitor forwarded = Visitor.signedIn(port, other);
      for (HttpResponse<String> answer :
          List.of(forwarded.get(link), send(forwarded, "APPROVE", key(), ""))) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
            .contains("This link is for somebody else", "You are signed in as <bdi>" + other)
            .doesNotContain("LaRusso", "arno", key());
      }
    }

    assertThat(now().status()).isEqualTo(ApprovalStatus.PENDING);
  }

  @Test
  void whose_session_has_ended_signs_in_and_decides_then() {
    Visitor arno = Visitor.signedIn(port, "arno");
    String key = key(arno.get(link));
    arno.get("/leave");

    assertThat(location(send(arno, "DECLINE", key, ""))).endsWith("/login");
    assertThat(location(arno.signIn("arno", People.PASSWORD))).endsWith(link);
    assertThat(now().status()).isEqualTo(ApprovalStatus.PENDING);
    assertThat(send(arno, "DECLINE", key(arno.get(link)), "").body())
        .contains("Declined by <bdi>arno</bdi>");
  }

  @Test
  void no_answer_is_stored_found_or_told_to_others() {
    Visitor arno = Visitor.signedIn(port, "arno");
    for (HttpResponse<String> answer :
        List.of(
            new Visitor(port).get(link),
            arno.get(link),
            send(arno, "", "", ""),
            arno.get("/decide/none"),
            arno.send("PUT", link, Map.of()))) {
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("frame-ancestors 'none'");
    }
    assertThat(arno.get(link).headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void what_is_over_says_what_became_of_it_in_the_language_of_whoever_reads() {
    SignedInAs.admin(() -> onboardings.withdraw(order.onboardingId(), People.HR));
    Visitor arno = Visitor.signedIn(port, "arno");

    HttpResponse<String> english = arno.get(link);
    HttpResponse<String> german = arno.send("GET", link, Map.of("Accept-Language", "de"));
    HttpResponse<String> arabic = arno.send("GET", link, Map.of("Accept-Language", "ar"));

    assertThat(List.of(english, german, arabic)).allMatch(each -> each.statusCode() == 410);
    assertThat(english.body()).contains("Withdrawn by <bdi>hanna</bdi> <bdi>at ");
    assertThat(german.body()).contains("Zurückgezogen von <bdi>hanna</bdi> <bdi>um ");
    assertThat(arabic.body()).contains("lang=\"ar\" dir=\"rtl\"", "<bdi>hanna</bdi>");
  }

  @Test
  void what_nobody_was_given_looks_the_same_and_tells_no_more() {
    Visitor arno = Visitor.signedIn(port, "arno");

    for (String guess : List.of("A".repeat(43), "made-up")) {
      HttpResponse<String> answer = arno.get("/decide/" + guess);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body())
          .contains("decide.css", "This link is not valid")
          .doesNotContain("LaRusso", "arno", guess);
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void whoever_guesses_has_to_wait() {
    Visitor arno = Visitor.signedIn(port, "arno");
    IntStream.range(0, 20).forEach(n -> arno.get("/decide/guess" + n));

    HttpResponse<String> answer = arno.get("/decide/guess");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("[1-3]");
    assertThat(answer.body()).contains("Too many attempts");
    assertThat(arno.get(link).statusCode()).isEqualTo(429);
  }

  private ApprovalView now() {
    return approvals.view(order.id()).orElseThrow();
  }

  private String key() {
    return links.find(token).orElseThrow().formKey();
  }

  private static String key(HttpResponse<String> page) {
    Matcher key = KEY.matcher(page.body());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private HttpResponse<String> send(Visitor who, String decision, String key, String remark) {
    return who.send(
        HttpRequest.newBuilder(who.at(link))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "decision=%s&key=%s&remark=%s"
                        .formatted(
                            decision, key, URLEncoder.encode(remark, StandardCharsets.UTF_8)))));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
