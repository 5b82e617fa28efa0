package app.gangway.insights.ui;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.ui.EmptyState;
import app.gangway.ui.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InsightsViewTest extends PageTest {

  @Autowired Approvals approvals;
  @Autowired ApprovalService approvalService;

  @Test
  void days_without_anything_say_so() {
    UI.getCurrent().navigate(InsightsView.class);

    assertThat(_get(EmptyState.class).getElement().getTextRecursively())
        .contains("Nothing happened in these days");
    assertThat(_find(Picture.class)).isEmpty();
  }

  @Test
  void every_picture_is_there_and_every_mark_opens_the_list_of_whom_it_counts() {
    onboardThree();
    UI.getCurrent().navigate(InsightsView.class);
    LocalDate today = LocalDate.now();

    assertThat(_find(Picture.class)).hasSize(5);
    assertThat(_find(Columns.class))
        .allSatisfy(each -> assertThat(_find(each, ListItem.class)).hasSize(30));
    assertThat(hrefs())
        .contains(
            "onboardings?submitted=%1$s/%1$s".formatted(today),
            "onboardings?ended=%1$s/%1$s".formatted(today),
            "onboardings?status=COMPLETED&ended=%1$s/%1$s".formatted(today),
            "onboardings?status=FAILED&ended=%s/%s".formatted(today.minusDays(29), today));
    assertThat(text(4)).contains("Access card", "IT equipment", "Welcome email");
  }

  @Test
  void decisions_lead_to_their_list_those_who_may_see_it() {
    UUID id = gangway.submit(daniel());
    eventually(() -> assertThat(approvals.ofOnboarding(id)).hasSize(1));
    approvalService.decide(
        approvals.ofOnboarding(id).get(0).id(),
        Decision.DECLINE,
        People.APPROVER,
        DecidedVia.PAGE,
        null);
    String decided =
        "approvals?status=DECLINED&decided=%s/%s"
            .formatted(LocalDate.now().minusDays(29), LocalDate.now());

    UI.getCurrent().navigate(InsightsView.class);
    assertThat(hrefs()).contains(decided);
    signIn(People.HR, Role.HR);
    UI.getCurrent().navigate("insights", QueryParameters.of("days", "30"));
    assertThat(hrefs()).doesNotContain(decided);
  }

  @Test
  void the_address_says_of_how_many_days_it_tells() {
    onboardThree();

    open("7");
    assertThat(_find(_find(Columns.class).get(0), ListItem.class)).hasSize(7);
    assertThat(chosen()).containsExactly("Last days: 7");
    open("90");
    assertThat(_find(_find(Columns.class).get(0), ListItem.class)).hasSizeBetween(13, 14);
    open("nonsense");
    assertThat(chosen()).containsExactly("Last days: 30");
  }

  @Test
  void a_picture_can_be_taken_along_as_a_file() {
    onboardThree();
    UI.getCurrent().navigate(InsightsView.class);

    Anchor file = _get(_find(Picture.class).get(4), Anchor.class, a -> a.withClasses("icon-link"));

    assertThat(new String(_download(file), UTF_8))
        .contains("activity,reason,count", "AccessCardCreationActivity");
  }

  @Test
  void the_list_keeps_to_the_days_of_a_mark_until_they_are_taken_away() {
    gangway.submit(johnny());
    UI.getCurrent()
        .navigate("onboardings", QueryParameters.of("submitted", "2020-01-01/2020-01-31"));
    assertThat(_get(PageHeader.class).getElement().getTextRecursively()).contains("Found: 0");

    _click(_get(Button.class, b -> b.withText("Submitted: Jan 1, 2020 – Jan 31, 2020")));
    assertThat(_get(PageHeader.class).getElement().getTextRecursively()).contains("Found: 1");
  }

  /** One completes, one fails, one waits. */
  private void onboardThree() {
    UUID done = gangway.submit(johnny());
    UUID failed = gangway.submit(hire("Failing Fay", "fay@fail.example", "developer"));
    gangway.submit(daniel());
    eventually(
        () -> {
          assertThat(gangway.onboarding(done).status()).isEqualTo(OnboardingStatus.COMPLETED);
          assertThat(gangway.onboarding(failed).status()).isEqualTo(OnboardingStatus.FAILED);
          assertThat(approvals.countPending()).isEqualTo(1);
        });
  }

  private static void open(String days) {
    UI.getCurrent().navigate("insights", QueryParameters.of("days", days));
  }

  private static List<String> chosen() {
    return _find(RouterLink.class).stream()
        .filter(link -> link.getElement().hasAttribute("aria-current"))
        .map(RouterLink::getText)
        .toList();
  }

  private static String text(int picture) {
    return _find(Picture.class).get(picture).getElement().getTextRecursively();
  }

  private static List<String> hrefs() {
    return _find(Anchor.class).stream().map(Anchor::getHref).toList();
  }
}
