package app.gangway.imports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.access.Role;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.UnassignedColumns.Found;
import app.gangway.imports.AssignmentService;
import app.gangway.imports.Imports;
import app.gangway.imports.RowEdit;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Columns of a file that are assigned on the page. */
class ColumnAssignmentTest extends PageTest {

  private static final String FILE =
      """
      Vorname,Kontakt,startdate,role
      Kim,kim@x.com,01.02.2028,developer
      Jo,jo@x.com,someday,developer
      """;

  @Autowired Onboardings onboardings;
  @Autowired AssignmentService assignments;
  @Autowired Imports imports;
  @Autowired Clock clock;
  @Autowired JdbcClient rows;

  @BeforeEach
  void upload() {
    open();
    read();
  }

  @Test
  void below_the_message_each_missing_column_is_asked_for_with_those_of_the_file() {
    assertThat(text(ImportView.class))
        .contains("Missing columns: name, email.", "Assign the missing columns");
    assertThat(label(select("name"), 0)).isEqualTo("\u2068Vorname\u2069 (\u2068Kim\u2069)");
    assertThat(label(select("email"), 1)).isEqualTo("\u2068Kontakt\u2069 (\u2068kim@x.com\u2069)");
    assertThat(go().isEnabled()).isFalse();

    choose("name", 0);
    choose("email", 0);
    assertThat(go().isEnabled()).isFalse();
    assertThat(select("name").getErrorMessage()).isEqualTo("This column is assigned twice.");
    assertThat(select("email").isInvalid()).isTrue();

    choose("email", 1);
    assertThat(select("name").isInvalid()).isFalse();
    assertThat(go().isEnabled()).isTrue();
  }

  @Test
  void the_file_goes_on_to_its_preview_without_a_second_upload_and_what_is_wrong_can_be_typed() {
    assign();

    assertThat(text(StagedImportView.class))
        .contains(
            "Columns assigned: \u2068Vorname\u2069 → \u2068name\u2069,"
                + " \u2068Kontakt\u2069 → \u2068email\u2069",
            "Ready to onboard: 1",
            "Rows with problems: 1");
    _get(EditableProblems.class)
        .edit(new RowEdit(3, Map.of(NewHireField.STARTDATE, "02.02.2028"), Map.of()));
    _click(button("Onboard people: 2"));
    eventually(() -> assertThat(onboardings.count()).isEqualTo(2));
  }

  @Test
  void the_next_file_goes_there_at_once_and_its_columns_can_be_changed() {
    assign();
    open();
    read();
    assertThat(text(StagedImportView.class)).contains("Columns assigned as last time:");

    _click(button("Change"));
    assertThat(select("name").getValue()).isEqualTo(new Found("Vorname", "Kim"));
    choose("name", 1);
    choose("email", 0);
    _click(go());

    assertThat(text(StagedImportView.class))
        .contains(
            "Columns assigned: \u2068Kontakt\u2069 → \u2068name\u2069", "Ready to onboard: 0");
    _assertNone(ColumnForm.class);
  }

  @Test
  void what_is_forgotten_is_asked_again() {
    assign();
    _click(button("Change"));
    _click(button("Forget this assignment"));
    NotificationsKt.expectNotifications(
        "Forgotten. The next file with this header will ask again.");
    _assertNone(ColumnForm.class);

    open();
    read();
    _assertOne(ColumnForm.class);
  }

  @Test
  void a_reload_finds_the_question_again() {
    reload(kept());

    choose("name", 0);
    choose("email", 1);
    _click(go());
    assertThat(text(StagedImportView.class)).contains("Ready to onboard: 1");
  }

  @Test
  void whoever_goes_elsewhere_leaves_nothing_behind_and_is_told_when_they_come_back() {
    UUID file = kept();

    UI.getCurrent().navigate("batches");

    assertThat(count()).isZero();
    reload(file);
    assertThat(text(ImportView.class)).contains("The file is no longer kept. Upload it again.");
    _assertNone(ColumnForm.class);
  }

  @Test
  void a_file_that_is_gone_at_the_click_says_so() {
    choose("name", 0);
    choose("email", 1);
    assignments.leave(kept(), People.APPROVER);

    _click(go());

    assertThat(text(ImportView.class)).contains("The file is no longer kept. Upload it again.");
  }

  @Test
  void another_upload_takes_the_place_of_the_file_that_was_asked_about() {
    read();

    assertThat(count()).isEqualTo(1);
    _assertOne(ColumnForm.class);
  }

  @Test
  void an_address_that_leads_back_to_a_preview_shows_it() {
    UUID file = kept();
    assign();
    reload(file);
    _assertOne(StagedImportView.class);
  }

  @Test
  void columns_that_somebody_else_has_changed_meanwhile_are_shown_instead() {
    assign();
    _click(button("Change"));
    UUID id = imports.previewsOf(People.APPROVER.name(), clock.instant(), Limit.of(1)).get(0).id();
    assignments.change(
        id, Map.of(NewHireField.NAME, "Vorname", NewHireField.EMAIL, "Kontakt"), 0, People.HR);

    _click(go());

    NotificationsKt.expectNotifications(
        "Not changed: somebody has corrected rows meanwhile. Look again.");
    _assertNone(ColumnForm.class);
  }

  private static void open() {
    UI.getCurrent().navigate(ImportView.class);
  }

  private static void read() {
    _get(ImportView.class).read("hires.csv", FILE.getBytes(StandardCharsets.UTF_8));
  }

  private static void assign() {
    choose("name", 0);
    choose("email", 1);
    _click(go());
  }

  /** As the browser does: the page is opened anew, and nobody has left it. */
  private void reload(UUID file) {
    signIn(People.APPROVER, Role.ALL.toArray(String[]::new));
    UI.getCurrent()
        .navigate(ImportView.class, QueryParameters.of(UploadAnswer.FILE, file.toString()));
  }

  private UUID kept() {
    return rows.sql("select id from csv_import_file").query(UUID.class).single();
  }

  private long count() {
    return rows.sql("select count(*) from csv_import_file").query(Long.class).single();
  }

  private static void choose(String field, int column) {
    Select<Found> select = select(field);
    select.setValue(select.getListDataView().getItem(column));
  }

  private static String label(Select<Found> select, int column) {
    return select.getItemLabelGenerator().apply(select.getListDataView().getItem(column));
  }

  @SuppressWarnings("unchecked")
  private static Select<Found> select(String field) {
    return _get(
        Select.class,
        each -> each.withLabel("Column in your file for \u2068%s\u2069".formatted(field)));
  }

  private static Button go() {
    return button("Continue with this assignment");
  }

  private static Button button(String text) {
    return _get(Button.class, button -> button.withText(text));
  }

  private static String text(Class<? extends Component> page) {
    return _get(page).getElement().getTextRecursively();
  }
}
