package app.gangway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.common.newhire.NewHire;
import app.gangway.testing.Browser;
import app.gangway.testing.MailServer;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import com.microsoft.playwright.Page;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** From the mail that asks an approver to the decision. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:mailed-web;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:mailed-web-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.approval.link=token",
      "server.tomcat.accesslog.enabled=true",
      "server.tomcat.accesslog.buffered=false"
    })
@Import(ManualExecution.class)
class ApprovalMailIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final MailServer SERVER = new MailServer();
  private static final int PORT = TestSocketUtils.findAvailableTcpPort();
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/approvals\\S+\\w");
  private static final Pattern OWN_LINK =
      Pattern.compile("http://localhost:\\d+/decide/[\\w-]{43}");

  @TempDir static Path logs;

  @Autowired ManualExecution gangway;
  @Autowired Approvals approvals;
  @Autowired JdbcClient rows;

  @BeforeEach
  void empty() {
    SERVER.comeBack();
  }

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry properties) {
    SERVER.use(properties);
    properties.add("server.port", () -> PORT);
    properties.add("server.tomcat.accesslog.directory", logs::toString);
    properties.add("gangway.base-url", () -> "http://localhost:" + PORT);
  }

  @Test
  void a_mail_leads_through_the_sign_in_to_the_order_and_later_to_who_decided() {
    NewHire daniel = People.hire("Daniel LaRusso", "daniel@example.com", "sales");
    Page second = BROWSER.open();
    SignIn.byRequest(second, url("login"), "ada", People.PASSWORD);
    second.navigate(url("approvals"));
    gangway.submit(daniel);
    String link = Awaitility.await().until(() -> link(LINK), found -> !found.isEmpty());
    assertThat(approve(second)).isVisible();

    Page first = BROWSER.open();
    first.navigate(link);
    assertThat(first).hasURL(Pattern.compile("/login$"));
    SignIn.byForm(first, "arno", People.PASSWORD);
    assertThat(first).hasURL(link);
    approve(first).click();

    assertThat(approve(second)).hasCount(0);
    second.navigate(link);
    assertThat(second.getByText("This order no longer waits for a decision")).isVisible();
    assertThat(second.locator(".callout")).containsText("Approved");
    assertThat(second.locator(".callout")).containsText("by arno");
  }

  @Test
  void where_the_token_is_enough_the_mail_leads_to_a_page_that_decides_without_a_sign_in()
      throws Exception {
    UUID id = gangway.submit(People.hire("Samantha", "samantha@example.com", "sales"));
    String link = Awaitility.await().until(() -> link(OWN_LINK), found -> !found.isEmpty());
    String token = link.substring(link.lastIndexOf('/') + 1);
    assertPageIsForEverybody(link);

    Page page = BROWSER.open();
    page.navigate(link);
    page.getByLabel("Comment (optional)").fill("On the way");
    page.getByText("Approve").click();

    assertThat(page.locator("h1")).containsText("Approved by arno at ");
    ApprovalView decided = approvals.ofOnboarding(id).get(0);
    Assertions.assertThat(decided.decidedVia()).isEqualTo(DecidedVia.LINK);
    Assertions.assertThat(
            rows.sql("select who || ' ' || line from audit_entry where kind = 'APPROVED'")
                .query(String.class)
                .list())
        .anySatisfy(line -> Assertions.assertThat(line).startsWith("arno ").contains("Samantha"));
    Page late = BROWSER.open();
    Assertions.assertThat(late.navigate(link).status()).isEqualTo(410);
    Assertions.assertThat(rows.sql("select * from mail").query().listOfRows().toString())
        .doesNotContain(token);
    Assertions.assertThat(accessLog()).contains("/gangway.js").doesNotContain(token, "/decide/");
  }

  /** In every language, light and dark, wide and narrow; and without a script. */
  private static void assertPageIsForEverybody(String link) {
    for (String language : List.of("en", "de", "ar")) {
      Page page = BROWSER.open(390, 844, language);
      page.navigate(link);
      assertThat(page.locator("html")).hasAttribute("lang", language);
      assertThat(page.locator("gw-countdown")).not().isEmpty();
      for (String theme : List.of("dark", "light")) {
        page.evaluate("theme => document.documentElement.setAttribute('theme', theme)", theme);
        Assertions.assertThat(Accessibility.violations(page)).as(language + theme).isEmpty();
      }
      Assertions.assertThat(
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .isEqualTo(0);
    }
  }

  private static String accessLog() throws IOException {
    try (Stream<Path> files = Files.list(logs)) {
      return files.map(ApprovalMailIT::read).collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static com.microsoft.playwright.Locator approve(Page page) {
    return page.getByLabel("Approve the order for Daniel LaRusso");
  }

  /** Where the mail to the approver leads; empty until it has come. */
  private String link(Pattern wanted) throws Exception {
    for (var mail : SERVER.received()) {
      if (mail.getAllRecipients()[0].toString().equals("arno@example.com")) {
        Matcher link = wanted.matcher(text((MimeMultipart) mail.getContent()));
        Assertions.assertThat(link.find()).isTrue();
        return link.group();
      }
    }
    return "";
  }

  private static String text(MimeMultipart parts) throws Exception {
    BodyPart first = parts.getBodyPart(0);
    return first.getContent() instanceof MimeMultipart inner
        ? text(inner)
        : first.getContent().toString();
  }

  private static String url(String path) {
    return "http://localhost:%d/%s".formatted(PORT, path);
  }
}
