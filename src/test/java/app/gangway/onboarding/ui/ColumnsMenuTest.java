package app.gangway.onboarding.ui;

import static app.gangway.testing.People.johnny;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.access.Role;
import app.gangway.onboarding.Onboarding;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.ui.ColumnMemory;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ColumnsMenuTest extends PageTest {

  private static final List<String> ALL =
      List.of("Name", "Role", "Starts", "Status", "Progress", "Submitted");

  @Autowired ColumnMemory memory;

  @AfterEach
  void showAll() {
    signIn(People.APPROVER, Role.HR);
    memory.hide(Set.of());
  }

  @Test
  void columns_are_hidden_and_shown_and_the_name_stays() {
    open();
    assertThat(shown()).containsExactlyElementsOf(ALL);

    choose(ListColumn.STATUS);
    assertThat(shown()).containsExactly("Name", "Status");
    choose(ListColumn.values());
    assertThat(shown())
        .containsExactly(
            "Name", "Role", "Department", "Location", "Starts", "Status", "Progress", "Submitted");
    choose();
    assertThat(shown()).containsExactly("Name");
  }

  @Test
  void what_is_chosen_is_remembered_for_the_person_and_for_nobody_else() {
    open();
    choose(ListColumn.STATUS, ListColumn.SUBMITTED);

    signIn(People.APPROVER, Role.HR);
    open();
    assertThat(shown()).containsExactly("Name", "Status", "Submitted");
    signIn(People.HR, Role.HR);
    open();
    assertThat(shown()).containsExactlyElementsOf(ALL);
  }

  @Test
  void a_name_that_is_no_columns_any_more_is_passed_over() {
    signIn(People.APPROVER, Role.HR);
    memory.hide(Set.of("ROLE", "FORMER"));
    open();

    assertThat(shown()).containsExactly("Name", "Starts", "Status", "Progress", "Submitted");
  }

  @Test
  void department_and_location_are_hidden_until_somebody_wants_them_and_then_remembered() {
    open();
    choose(ListColumn.STATUS, ListColumn.LOCATION);
    assertThat(shown()).containsExactly("Name", "Location", "Status");

    open();
    assertThat(shown()).containsExactly("Name", "Location", "Status");
    assertThat(memory.hidden())
        .containsExactlyInAnyOrder("ROLE", "STARTS", "PROGRESS", "SUBMITTED", "+LOCATION");
  }

  private void open() {
    gangway.submit(johnny());
    UI.getCurrent().navigate(OnboardingsView.class);
  }

  @SuppressWarnings("unchecked")
  private static void choose(ListColumn... columns) {
    Set<ListColumn> wanted = EnumSet.noneOf(ListColumn.class);
    wanted.addAll(List.of(columns));
    _setValue((CheckboxGroup<ListColumn>) _get(CheckboxGroup.class), wanted);
  }

  /** The headers of the columns of a wide window, but that of the ticks. */
  @SuppressWarnings("unchecked")
  private static List<String> shown() {
    return ((Grid<Onboarding>) _get(Grid.class))
        .getColumns().stream()
            .filter(Grid.Column::isVisible)
            .filter(column -> column.getHeaderText() != null)
            .map(Grid.Column::getHeaderText)
            .toList();
  }
}
