package app.gangway.mail.ui;

import app.gangway.testing.MailServer;
import app.gangway.testing.PageTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A page with real jobs and a real mail server. */
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:mailed;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:mailed-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
    })
abstract class MailedPageTest extends PageTest {

  static final MailServer SERVER = new MailServer();

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry properties) {
    SERVER.use(properties);
    properties.add("gangway.first-day.place", () -> "5 Main Street");
  }

  @BeforeEach
  void empty() {
    SERVER.comeBack();
  }
}
