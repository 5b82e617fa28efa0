package app.gangway.batch.ui;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchService;
import app.gangway.batch.BatchStatus;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.ui.OnboardingFilters;
import app.gangway.testing.PageTest;
import app.gangway.ui.Badge;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobrunr.server.BackgroundJobServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

class BatchViewTest extends PageTest {

  private final UUID id = UUID.randomUUID();

  @Autowired BatchService service;
  @Autowired Onboardings onboardings;
  @Autowired BackgroundJobServer jobServer;

  @Test
  void a_batch_whose_rest_is_withdrawn_says_so_at_once_and_its_people_follow() {
    open(
        Stream.concat(
                Stream.of(hire("Fay", "fay@fail.example", "developer")),
                IntStream.range(0, 20)
                    .mapToObj(n -> hire("Sales " + n, "s%d@example.com".formatted(n), "sales")))
            .toList());
    eventually(() -> _assertOne(Button.class, spec -> spec.withText("Run failed again: 1")));
    eventually(() -> assertThat(progress().count(OnboardingStatus.WAITING)).isEqualTo(20));

    _click(_get(Button.class, spec -> spec.withText("Withdraw the rest")));
    _fireConfirm(_get(ConfirmDialog.class));

    assertThat(_get(Badge.class).getElement().getTextRecursively()).contains("Withdrawn");
    _assertNone(Button.class, spec -> spec.withText("Withdraw the rest"));
    _assertNone(Button.class, spec -> spec.withText("Suspend"));
    _assertNone(Button.class, spec -> spec.withText("Run failed again: 1"));
    eventually(() -> _assertOne(WithdrawalProgress.class, spec -> spec.withText("Withdrawn: 20")));
    assertThat(_get(BatchMeter.class).getElement().getTextRecursively())
        .contains("Failed: 1", "Withdrawn: 20");
    NotificationsKt.expectNotifications("Withdrawn: 20");
    assertThat(progress().batch().status()).isEqualTo(BatchStatus.WITHDRAWN);
    assertThat(gangway.lines(id)).containsExactly("The batch was withdrawn.");
    assertThat(progress().count(OnboardingStatus.FAILED)).isEqualTo(1);
  }

  @Test
  void what_failed_is_run_again_by_a_job_and_the_page_says_that_it_is_under_way() {
    open(List.of(hire("Fay", "fay@fail.example", "developer")));
    eventually(() -> _assertOne(Button.class, spec -> spec.withText("Run failed again: 1")));
    jobServer.pauseProcessing();
    try {
      _click(_get(Button.class, spec -> spec.withText("Run failed again: 1")));

      assertThat(_get(Button.class, spec -> spec.withText("Running failed again: 1")).isEnabled())
          .isFalse();
      assertThat(progress().batch().status()).isEqualTo(BatchStatus.RUNNING);
      assertThat(gangway.lines(id)).containsExactly("What had failed is run again.");
    } finally {
      jobServer.resumeProcessing();
    }
    eventually(() -> _assertOne(Button.class, spec -> spec.withText("Run failed again: 1")));
    UUID fay = onboardings.childrenAfter(new UUID(0, 0), id, Limit.of(1)).get(0).id();
    assertThat(gangway.lines(fay)).contains("Access card is run again.");
  }

  @Test
  void a_cause_of_failure_leads_to_its_people_and_is_run_again_by_itself() {
    open(
        List.of(
            hire("Fay", "fay@fail.example", "developer"),
            johnny(),
            hire("Kay", "kay@fail.example", "developer")));
    eventually(
        () -> _assertOne(RouterLink.class, spec -> spec.withText("Access card · People: 2")));
    RouterLink cause = _get(RouterLink.class, spec -> spec.withText("Access card · People: 2"));

    Location address = new Location(cause.getHref());
    UI.getCurrent().navigate(address.getPath(), address.getQueryParameters());
    assertThat(people()).extracting(each -> each.hire().name()).containsExactly("Fay", "Kay");

    jobServer.pauseProcessing();
    try {
      _click(runThese());
      NotificationsKt.expectNotifications("Onboardings that run again: 2");
      assertThat(runThese().isEnabled()).isFalse();
    } finally {
      jobServer.resumeProcessing();
    }
  }

  @Test
  void the_filters_of_a_batch_are_those_of_its_address() {
    open(List.of(hire("Fay", "fay@fail.example", "developer"), johnny()));
    eventually(() -> assertThat(progress().open()).isZero());
    assertThat(people()).hasSize(2);

    UI.getCurrent().navigate(BatchView.class, id.toString(), BatchView.only("FAILED"));

    assertThat(_get(OnboardingFilters.class).parameters().getQueryString())
        .isEqualTo("status=FAILED");
    assertThat(people()).hasSize(1);
    assertThat(_get(Badge.class).getElement().getTextRecursively())
        .isEqualTo("Completed · Failed: 1");
  }

  @Test
  void people_stand_in_the_order_in_which_they_came() {
    open(List.of(hire("Zoe", "zoe@example.com", "developer"), johnny()));

    assertThat(people())
        .extracting(each -> each.hire().name())
        .containsExactly("Zoe", "Johnny Lawrence");
  }

  @Test
  void a_click_anywhere_on_a_card_opens_the_batch() {
    open(List.of(johnny()));
    UI.getCurrent().navigate(BatchesView.class);

    JsonObject besideLinks = Json.createObject();
    besideLinks.put(BatchCard.BESIDE_LINKS, true);
    _fireDomEvent(_get(BatchCard.class), "click", besideLinks);

    assertThat(_get(BatchView.class).getPageTitle()).isEqualTo("hires.csv · Gangway");
  }

  /** Of the first of the causes. */
  private static Button runThese() {
    return _find(Button.class, spec -> spec.withText("Run these again")).get(0);
  }

  private void open(List<NewHire> hires) {
    service.submit(batch(id, "hires.csv", hires), HR);
    UI.getCurrent().navigate("batches/" + id);
  }

  @SuppressWarnings("unchecked")
  private static List<Onboarding> people() {
    return _findAll((Grid<Onboarding>) _get(Grid.class));
  }

  private BatchProgress progress() {
    return service.progress(id).orElseThrow();
  }
}
