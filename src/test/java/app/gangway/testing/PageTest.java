package app.gangway.testing;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import kotlin.jvm.functions.Function0;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * A page without a browser, on the whole application with real jobs; every test begins in an empty
 * one.
 */
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:pages-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.simulation.failing=*@fail.example",
      "gangway.retry.pause=10ms"
    })
@Import({ManualExecution.class, CleanDatabase.class})
public abstract class PageTest {

  private static final Routes ROUTES = new Routes().autoDiscoverViews("app.gangway");

  @Autowired protected ManualExecution gangway;
  @Autowired CleanDatabase cleanDatabase;
  @Autowired ApplicationContext context;

  @BeforeEach
  void openBrowser() {
    cleanDatabase.clear();
    signIn(People.APPROVER, Role.ALL.toArray(String[]::new));
  }

  @AfterEach
  void closeBrowser() {
    MockVaadin.tearDown();
    SecurityContextHolder.clearContext();
  }

  /** Opens the browser anew for somebody else; at first it is an approver who may do everything. */
  protected void signIn(Actor who, String... roles) {
    open(SignedInAs.authentication(who, roles));
  }

  /** Opens the browser anew for nobody in particular. */
  protected void signOut() {
    open(null);
  }

  private void open(@Nullable Authentication person) {
    MockVaadin.tearDown();
    SecurityContextHolder.setContext(new SecurityContextImpl(person));
    MockVaadin.INSTANCE.setMockRequestFactory(session -> request(session, person));
    Function0<UI> page = UI::new;
    MockVaadin.setup(page, new MockSpringServlet(ROUTES, context, page));
  }

  private static FakeRequest request(HttpSession session, @Nullable Authentication person) {
    FakeRequest request = new FakeRequest(session);
    request.setUserPrincipalInt(person);
    request.setUserInRole((anybody, role) -> person != null && SignedInAs.hasRole(person, role));
    return request;
  }

  /** Waits for what the server pushes to the page. */
  protected static void eventually(ThrowingRunnable assertion) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(
            () -> {
              MockVaadin.clientRoundtrip();
              assertion.run();
            });
  }
}
