package app.gangway.onboarding.ui;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.Steps.afterStart;
import static app.gangway.testing.Steps.plan;
import static app.gangway.testing.Steps.task;
import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.Days;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.execution.StepService;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.ui.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** P9: where pages say who is ready. */
class ReadyPagesTest extends PageTest {

  private final LocalDate today = LocalDate.now();

  @Autowired StepService steps;

  @Test
  void the_page_of_an_onboarding_says_what_is_left_to_do_by_the_first_day() {
    UUID id = submit("Carmen Diaz", today.plusDays(3));
    UI.getCurrent().navigate(OnboardingView.class, id.toString());
    assertThat(header()).contains("Running", "Not ready: 2 of 2 to go");

    done(id, 0);
    eventually(() -> assertThat(header()).contains("Not ready: 1 of 2 to go"));
    done(id, 1);
    eventually(() -> assertThat(header()).contains("Ready").doesNotContain("Not ready"));
  }

  @Test
  void with_what_comes_with_gangway_the_status_says_it_all() {
    UUID id = gangway.submit(People.johnny());
    UI.getCurrent().navigate(OnboardingView.class, id.toString());

    eventually(() -> assertThat(header()).contains("Completed").doesNotContain("eady"));
  }

  @Test
  void the_list_shows_who_is_not_ready_and_starts_soon() {
    UUID ready = submit("Carmen Diaz", today.plusDays(3));
    done(ready, 0);
    done(ready, 1);
    submit("Demetri Alexopoulos", today.plusDays(7));
    submit("Eli Moskowitz", today.plusDays(8));
    submit("Miguel Diaz", today.minusDays(1));

    open("status=NOT_READY&starts=7d");
    assertThat(names()).containsExactly("Demetri Alexopoulos");
    assertThat(_get(OnboardingFilters.class).parameters().getQueryString())
        .isEqualTo("starts=7d&status=NOT_READY");
    open("starts=30d");
    assertThat(names()).hasSize(3);
    open("starts=past");
    assertThat(names()).containsExactly("Miguel Diaz");
    open("starts=" + new Days(today.plusDays(8), today.plusDays(9)));
    assertThat(names()).containsExactly("Eli Moskowitz");
    open("status=not_ready&starts=soon");
    assertThat(names()).hasSize(3);
  }

  @Test
  void days_of_an_address_give_way_to_what_a_person_chooses() {
    submit("Eli Moskowitz", today.plusDays(8));
    open("starts=" + Days.of(today));
    assertThat(_get(OnboardingFilters.class).filter().starts()).isEqualTo(Days.of(today));

    _setValue(_get(StartsSelect.class), StartsSelect.Choice.MONTH);

    assertThat(names()).containsExactly("Eli Moskowitz");
    assertThat(_get(OnboardingFilters.class).parameters().getQueryString()).isEqualTo("starts=30d");
  }

  private UUID submit(String name, LocalDate start) {
    NewHire hire = new NewHire(name, UUID.randomUUID() + "@example.com", start, "developer");
    return gangway.submit(hire, plan(task("desk"), task("badge"), afterStart(task("talk"))));
  }

  private void done(UUID id, int step) {
    assertThat(steps.done(gangway.runs(id).get(step).id(), null, HR)).isTrue();
  }

  private static void open(String query) {
    UI.getCurrent().navigate("onboardings", QueryParameters.fromString(query));
  }

  private static String header() {
    return _get(PageHeader.class).getElement().getTextRecursively();
  }

  private static List<String> names() {
    @SuppressWarnings("unchecked")
    Grid<Onboarding> grid = _get(Grid.class);
    return _findAll(grid).stream().map(o -> o.hire().name()).toList();
  }
}
