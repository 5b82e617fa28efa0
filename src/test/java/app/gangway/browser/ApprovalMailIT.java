package app.gangway.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gangway.common.newhire.NewHire;
import app.gangway.testing.Browser;
import app.gangway.testing.MailServer;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import com.microsoft.playwright.Page;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** From the mail that asks an approver to the decision. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:mailed-web;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:mailed-web-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
    })
@Import(ManualExecution.class)
class ApprovalMailIT {

  @RegisterExtension static final Browser BROWSER = new Browser();

  private static final MailServer SERVER = new MailServer();
  private static final int PORT = TestSocketUtils.findAvailableTcpPort();
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/approvals\\S+\\w");

  @Autowired ManualExecution gangway;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry properties) {
    SERVER.use(properties);
    properties.add("server.port", () -> PORT);
    properties.add("gangway.base-url", () -> "http://localhost:" + PORT);
  }

  @Test
  void a_mail_leads_through_the_sign_in_to_the_order_and_later_to_who_decided() {
    NewHire daniel = People.hire("Daniel LaRusso", "daniel@example.com", "sales");
    Page second = BROWSER.open();
    SignIn.byRequest(second, url("login"), "ada", People.PASSWORD);
    second.navigate(url("approvals"));
    gangway.submit(daniel);
    String link = Awaitility.await().until(this::link, found -> !found.isEmpty());
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

  private static com.microsoft.playwright.Locator approve(Page page) {
    return page.getByLabel("Approve the order for Daniel LaRusso");
  }

  /** Where the mail to the approver leads; empty until it has come. */
  private String link() throws Exception {
    for (var mail : SERVER.received()) {
      if (mail.getAllRecipients()[0].toString().equals("arno@example.com")) {
        Matcher link = LINK.matcher(text((MimeMultipart) mail.getContent()));
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
