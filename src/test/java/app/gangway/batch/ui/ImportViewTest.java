package app.gangway.batch.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.Batches;
import app.gangway.batch.CsvTemplate;
import app.gangway.batch.RowProblem;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.PageTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportViewTest extends PageTest {

  @Autowired Onboardings onboardings;
  @Autowired Batches batches;

  @BeforeEach
  void open() {
    UI.getCurrent().navigate(ImportView.class);
  }

  @Test
  void the_template_itself_can_be_imported_and_runs_to_its_end() {
    upload(CsvTemplate.file());
    assertThat(onboardings.count()).isZero();

    _click(button("Onboard 2 people"));

    eventually(() -> assertThat(_get(H1.class).getText()).isEqualTo("hires.csv"));
    assertThat(onboardings.count()).isEqualTo(2);
    eventually(
        () ->
            assertThat(_get(BatchView.class).getElement().getTextRecursively())
                .contains("1 completed", "1 waiting for approval"));
  }

  @Test
  void problems_are_shown_by_row_before_anything_is_created() {
    upload("name,email,startdate,role\nKim,kim@x.com,03/04/25,sales\nJo,jo@x.com,01.02.2099,dev\n");

    @SuppressWarnings("unchecked")
    Grid<RowProblem> problems = _find(Grid.class).get(0);
    assertThat(_findAll(problems))
        .extracting(RowProblem::message)
        .containsExactly("Row 2, startdate: expected dd.MM.yyyy or yyyy-MM-dd, found \"03/04/25\"");
    assertThat(onboardings.count()).isZero();
    assertThat(button("Onboard 1 person").isEnabled()).isTrue();
  }

  @Test
  void a_file_without_a_column_is_refused_and_says_which() {
    upload("name,email,role\nKim,kim@x.com,sales\n");

    assertThat(_get(RejectedFile.class).getElement().getTextRecursively()).contains("startdate");
    assertThat(batches.count()).isZero();
  }

  @Test
  void a_double_click_makes_one_batch() {
    upload(CsvTemplate.file());
    Button confirm = button("Onboard 2 people");
    confirm.setDisableOnClick(false);
    confirm.click();
    confirm.click();

    eventually(() -> assertThat(_get(H1.class).getText()).isEqualTo("hires.csv"));
    assertThat(batches.count()).isEqualTo(1);
    assertThat(onboardings.count()).isEqualTo(2);
  }

  private static void upload(String text) {
    upload(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void upload(byte[] file) {
    _get(ImportView.class).read("hires.csv", file);
  }

  private static Button button(String text) {
    return _get(Button.class, button -> button.withText(text));
  }
}
