package app.gangway.imports.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.Batches;
import app.gangway.batch.ui.BatchView;
import app.gangway.csv.CsvRow;
import app.gangway.csv.CsvTemplate;
import app.gangway.csv.RowProblem;
import app.gangway.imports.Import;
import app.gangway.imports.Imports;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.ui.errors.NotFoundPage;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;

class ImportViewTest extends PageTest {

  private static final String DUPLICATE = "Also onboard duplicates: 1";

  @Autowired Onboardings onboardings;
  @Autowired OnboardingService onboardingService;
  @Autowired Batches batches;
  @Autowired Imports imports;
  @Autowired Clock clock;

  @BeforeEach
  void open() {
    UI.getCurrent().navigate(ImportView.class);
  }

  @Test
  void the_template_itself_can_be_imported_and_runs_to_its_end() {
    upload(CsvTemplate.file(Locale.ENGLISH));
    assertThat(onboardings.count()).isZero();

    _click(button("Onboard people: 2"));

    eventually(() -> _assertOne(BatchView.class));
    assertThat(onboardings.count()).isEqualTo(2);
    eventually(
        () ->
            assertThat(_get(BatchView.class).getElement().getTextRecursively())
                .contains("Completed: 1", "Waiting for approval: 1"));
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
    assertThat(button("Onboard people: 1").isEnabled()).isTrue();
  }

  @Test
  void what_may_be_left_out_has_a_column_where_somebody_has_it() {
    upload(
        "name,email,startdate,role,Abteilung,Manager email,Locale\n"
            + "Kim,kim@x.com,01.02.2027,dev,Sales,,\nJo,jo@x.com,01.02.2027,dev,,,\n");

    Grid<CsvRow> hires = _get(HireTable.class);
    assertThat(hires.getColumns())
        .filteredOn(Grid.Column::isVisible)
        .extracting(Grid.Column::getHeaderText)
        .containsExactly("Row", "Name", "Email", "Start date", "Role", "Department", "Approval");
    _click(button("Onboard people: 2"));
    eventually(() -> assertThat(onboardings.departments(Limit.of(5))).containsExactly("Sales"));
  }

  @Test
  void a_file_without_a_column_is_refused_and_says_which() {
    upload("name,email,role\nKim,kim@x.com,sales\n");

    assertThat(_get(RejectedFile.class).getElement().getTextRecursively()).contains("startdate");
    assertThat(batches.count()).isZero();
  }

  @Test
  void a_role_that_looks_like_one_that_needs_an_approval_is_worth_a_look() {
    upload("name,email,startdate,role\nKim,kim@x.com,01.02.2099,Sales\n");

    @SuppressWarnings("unchecked")
    Grid<RowProblem> looks = _find(Grid.class).get(0);
    assertThat(_findAll(looks))
        .extracting(RowProblem::message)
        .containsExactly(
            "Row 2, startdate: expected a day that is not more than two years ahead,"
                + " found \"01.02.2099\"",
            "Row 2, role: expected sales (roles are compared letter by letter), found \"Sales\"");
    assertThat(button("Onboard people: 1").isEnabled()).isTrue();
  }

  @Test
  void a_double_click_makes_one_batch() {
    upload(CsvTemplate.file(Locale.ENGLISH));
    Button confirm = button("Onboard people: 2");
    confirm.setDisableOnClick(false);
    confirm.click();
    confirm.click();

    eventually(() -> _assertOne(BatchView.class));
    assertThat(batches.count()).isEqualTo(1);
    assertThat(onboardings.count()).isEqualTo(2);
  }

  @Test
  void leaving_and_coming_back_loses_nothing() {
    upload(CsvTemplate.sample());
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate(ImportView.class);

    RouterLink back =
        _get(RouterLink.class, link -> link.withPredicate(ImportViewTest::leadsToTheFile));
    UI.getCurrent().navigate(back.getHref());

    assertThat(button("Onboard people: 2").isEnabled()).isTrue();
    _setValue(_get(Checkbox.class, box -> box.withLabel(DUPLICATE)), true);
    assertThat(button("Onboard people: 3").isEnabled()).isTrue();
  }

  @Test
  void what_is_discarded_is_gone_and_says_so() {
    upload(CsvTemplate.file(Locale.ENGLISH));
    String address = "imports/" + imports().get(0).id();
    _click(button("Discard"));
    _assertOne(ImportView.class);

    UI.getCurrent().navigate(address);

    assertThat(_get(StagedImportView.class).getElement().getTextRecursively())
        .contains("This import was discarded");
    assertThat(batches.count()).isZero();
  }

  @Test
  void the_same_file_again_is_pointed_out() {
    upload(CsvTemplate.file(Locale.ENGLISH));
    _click(button("Onboard people: 2"));
    eventually(() -> _assertOne(BatchView.class));

    UI.getCurrent().navigate("imports/" + batch());
    _assertOne(BatchView.class);
    UI.getCurrent().navigate(ImportView.class);
    upload(CsvTemplate.file(Locale.ENGLISH));

    assertThat(_get(StagedImportView.class).getElement().getTextRecursively())
        .contains("This file was imported already, by", "arno");
  }

  @Test
  void the_same_file_again_leaves_everybody_out_until_they_are_ticked() {
    upload(CsvTemplate.file(Locale.ENGLISH));
    _click(button("Onboard people: 2"));
    eventually(() -> _assertOne(BatchView.class));
    UUID first = batch();
    onboardings.findAll(OnboardingFilter.ofBatch(first, null).toSpecification()).stream()
        .filter(child -> child.hire().role().equals("sales"))
        .forEach(child -> onboardingService.withdraw(child.id(), People.HR));
    eventually(() -> assertThat(batches.findById(first).orElseThrow().endedAt()).isPresent());

    UI.getCurrent().navigate(ImportView.class);
    upload(CsvTemplate.file(Locale.ENGLISH));

    // Daniel was withdrawn, so nothing is known of him.
    assertThat(button("Onboard people: 1").isEnabled()).isTrue();
    assertThat(page()).contains("Ready to onboard: 1", "Left out, email already known: 1");
    _setValue(
        _get(
            Checkbox.class,
            box -> box.withLabel("Also onboard people who were onboarded before: 1")),
        true);
    assertThat(page()).contains("Ready to onboard: 2").doesNotContain("Left out");
    _click(button("Onboard people: 2"));
    eventually(() -> assertThat(onboardings.count()).isEqualTo(4));
  }

  @Test
  void what_changes_before_the_click_is_told_and_shown_again() {
    upload(CsvTemplate.file(Locale.ENGLISH));
    gangway.submit(People.hire("Dan", "daniel.larusso@miyagido.com", "sales"));

    _click(button("Onboard people: 2"));

    NotificationsKt.expectNotifications(
        "Nothing was created: others have come in meanwhile, or have ended. Look again.");
    assertThat(batches.count()).isZero();
    assertThat(button("Onboard people: 1").isEnabled()).isTrue();
    _assertOne(Checkbox.class, box -> box.withLabel(DUPLICATE));
  }

  @Test
  void who_will_need_an_approval_is_said_beforehand() {
    upload(CsvTemplate.file(Locale.ENGLISH));

    assertThat(_get(StagedImportView.class).getElement().getTextRecursively())
        .contains("Need an approval: 1");
  }

  @Test
  void an_import_that_does_not_exist_says_so() {
    UI.getCurrent().navigate("imports/" + UUID.randomUUID());
    _assertOne(NotFoundPage.class);
  }

  private static boolean leadsToTheFile(RouterLink link) {
    return link.getElement().getTextRecursively().equals("hires.csv");
  }

  private static String page() {
    return _get(StagedImportView.class).getElement().getTextRecursively();
  }

  private UUID batch() {
    return batches.findAllByOrderBySubmittedAtDescIdAsc(PageRequest.of(0, 1)).get(0).id();
  }

  private List<Import> imports() {
    return imports.previewsOf(People.APPROVER.name(), clock.instant(), Limit.of(5));
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
