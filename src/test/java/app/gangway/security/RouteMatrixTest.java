package app.gangway.security;

import static app.gangway.common.access.Role.ADMIN;
import static app.gangway.common.access.Role.APPROVER;
import static app.gangway.common.access.Role.HR;
import static app.gangway.common.access.Role.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ui.ApprovalsView;
import app.gangway.audit.ui.AuditView;
import app.gangway.batch.ui.BatchView;
import app.gangway.batch.ui.BatchesView;
import app.gangway.connector.ui.ConnectorsView;
import app.gangway.imports.ui.ImportView;
import app.gangway.imports.ui.StagedImportView;
import app.gangway.insights.ui.InsightsView;
import app.gangway.mail.ui.MailSettingsView;
import app.gangway.onboarding.ui.MyTasksView;
import app.gangway.onboarding.ui.NewOnboardingView;
import app.gangway.onboarding.ui.OnboardingView;
import app.gangway.onboarding.ui.OnboardingsView;
import app.gangway.overview.ui.OverviewView;
import app.gangway.process.ui.ProcessView;
import app.gangway.process.ui.ProcessesView;
import app.gangway.security.account.ui.AccountView;
import app.gangway.security.login.ui.LoginView;
import app.gangway.security.login.ui.RefusedPage;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.ui.errors.NotFoundPage;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page times everybody: a new page without a line here fails. */
class RouteMatrixTest extends PageTest {

  private static final String NOBODY = "nobody";
  private static final String WITHOUT_ROLE = "without a role";
  private static final List<String> EVERYBODY =
      List.of(NOBODY, WITHOUT_ROLE, HR, APPROVER, STAFF, ADMIN);

  private static final Map<Class<? extends Component>, Set<String>> RULES =
      Map.ofEntries(
          Map.entry(LoginView.class, Set.copyOf(EVERYBODY)),
          Map.entry(OverviewView.class, Set.of(HR, ADMIN, APPROVER, STAFF)),
          Map.entry(MyTasksView.class, Set.of(HR, ADMIN, APPROVER, STAFF)),
          Map.entry(OnboardingsView.class, Set.of(HR, ADMIN)),
          Map.entry(NewOnboardingView.class, Set.of(HR, ADMIN)),
          Map.entry(OnboardingView.class, Set.of(HR, ADMIN, APPROVER)),
          Map.entry(BatchesView.class, Set.of(HR, ADMIN)),
          Map.entry(BatchView.class, Set.of(HR, ADMIN)),
          Map.entry(ImportView.class, Set.of(HR, ADMIN)),
          Map.entry(StagedImportView.class, Set.of(HR, ADMIN)),
          Map.entry(AccountView.class, Set.of(WITHOUT_ROLE, HR, ADMIN, APPROVER, STAFF)),
          Map.entry(ApprovalsView.class, Set.of(APPROVER, ADMIN)),
          Map.entry(InsightsView.class, Set.of(HR, ADMIN)),
          Map.entry(ConnectorsView.class, Set.of(ADMIN)),
          Map.entry(MailSettingsView.class, Set.of(ADMIN)),
          Map.entry(ProcessesView.class, Set.of(ADMIN)),
          Map.entry(ProcessView.class, Set.of(ADMIN)),
          Map.entry(AuditView.class, Set.of(ADMIN)));

  @Test
  void there_is_a_rule_for_every_page() {
    assertThat(new Routes().autoDiscoverViews("app.gangway").getRoutes())
        .filteredOn(found -> found.isAnnotationPresent(Route.class))
        .containsExactlyInAnyOrderElementsOf(RULES.keySet());
  }

  static Stream<Arguments> everyPageAndEverybody() {
    return RULES.keySet().stream()
        .flatMap(page -> EVERYBODY.stream().map(who -> Arguments.of(page, who)));
  }

  @ParameterizedTest(name = "{0} for {1}")
  @MethodSource("everyPageAndEverybody")
  void a_page_opens_for_those_alone_whom_it_is_for(Class<? extends Component> page, String who) {
    comeInAs(who);

    UI.getCurrent().navigate(path(page));

    Class<?> shown = shown();
    if (!RULES.get(page).contains(who)) {
      // Nobody is sent to the sign-in page by the browser.
      assertThat(shown).isEqualTo(who.equals(NOBODY) ? null : RefusedPage.class);
    } else if (HasUrlParameter.class.isAssignableFrom(page)) {
      // Allowed; but there is nothing of this name.
      assertThat(shown).isEqualTo(NotFoundPage.class);
    } else if (page == OverviewView.class && who.equals(APPROVER)) {
      assertThat(shown).isEqualTo(ApprovalsView.class);
    } else if (page == OverviewView.class && who.equals(STAFF)) {
      assertThat(shown).isEqualTo(MyTasksView.class);
    } else {
      assertThat(shown).isEqualTo(page);
    }
  }

  private static @Nullable Class<?> shown() {
    return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
        .findFirst()
        .map(Object::getClass)
        .orElse(null);
  }

  private void comeInAs(String who) {
    switch (who) {
      case NOBODY -> signOut();
      case WITHOUT_ROLE -> signIn(People.HR);
      case ADMIN -> signIn(People.ADMIN, HR, APPROVER, STAFF, ADMIN);
      default -> signIn(People.HR, who);
    }
  }

  private static String path(Class<? extends Component> page) {
    String path = page.getAnnotation(Route.class).value();
    return HasUrlParameter.class.isAssignableFrom(page) ? path + "/" + UUID.randomUUID() : path;
  }
}
