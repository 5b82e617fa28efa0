package app.gangway.overview.ui;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static app.gangway.testing.Steps.plan;
import static app.gangway.testing.Steps.task;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHire;
import app.gangway.testing.PageTest;
import app.gangway.ui.EmptyState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewViewTest extends PageTest {

  @Test
  void an_empty_installation_welcomes_and_says_what_to_do() {
    UI.getCurrent().navigate(OverviewView.class);

    assertThat(_get(EmptyState.class).getElement().getTextRecursively())
        .contains(
            "Welcome to Gangway",
            "These activities start immediately, in parallel: Access card, IT equipment, Welcome"
                + " email.",
            "New onboarding",
            "Import a CSV file");
  }

  @Test
  void outside_of_the_demo_there_is_no_sample() {
    UI.getCurrent().navigate(OverviewView.class);

    assertThat(_find(Button.class, button -> button.withText("Load sample data"))).isEmpty();
    assertThat(_find(Button.class, button -> button.withText("Remove sample data"))).isEmpty();
  }

  @Test
  void the_figures_follow_what_happens() {
    UI.getCurrent().navigate(OverviewView.class);
    gangway.submit(johnny());
    gangway.submit(daniel());
    gangway.submit(hire("Failing Fay", "fay@fail.example", "developer"));

    eventually(
        () ->
            assertThat(tiles())
                .satisfiesExactly(
                    running -> assertThat(running).contains("Running", "0"),
                    waiting -> assertThat(waiting).contains("Waiting", "1", "Next deadline"),
                    failed -> assertThat(failed).contains("Failed", "1"),
                    completed -> assertThat(completed).contains("Completed today", "1"),
                    declined -> assertThat(declined).contains("Order declined today", "0")));
  }

  @Test
  void every_figure_is_a_link() {
    gangway.submit(johnny());
    UI.getCurrent().navigate(OverviewView.class);

    assertThat(_find(FigureTile.class))
        .extracting(FigureTile::getHref)
        .containsExactly(
            "onboardings?status=RUNNING",
            "approvals",
            "onboardings?status=FAILED",
            "onboardings?status=COMPLETED&ended=today",
            "onboardings?status=ORDER_DECLINED&ended=today");
  }

  @Test
  void who_starts_within_seven_days_is_counted_and_leads_to_who_is_not_ready() {
    for (int days : new int[] {-1, 0, 7, 8}) {
      NewHire hire =
          new NewHire("Eli", days + "@example.com", LocalDate.now().plusDays(days), "developer");
      gangway.submit(hire, plan(task("desk")));
    }
    UI.getCurrent().navigate(OverviewView.class);

    StartingTile tile = _get(StartingTile.class);
    assertThat(tile.getElement().getTextRecursively())
        .contains("Start within 7 days", "2", "Not ready: 2");
    assertThat(tile.getHref()).isEqualTo("onboardings?status=NOT_READY&starts=7d");
  }

  private static List<String> tiles() {
    return _find(FigureTile.class).stream()
        .map(tile -> tile.getElement().getTextRecursively())
        .toList();
  }
}
