package app.gangway.security.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gangway.approval.ui.ApprovalsView;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.security.Substitutes;
import app.gangway.security.account.StoredPeople;
import app.gangway.security.account.SubstituteService;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class AccountViewTest extends PageTest {

  private static final Actor PAUL = Actor.person("paul", "192.0.2.6");

  @Autowired StoredPeople people;
  @Autowired Substitutes substitutes;
  @Autowired SubstituteService choice;
  @Autowired JdbcClient rows;

  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void paulIsKnown() {
    people.vouchedFor("paul", null, null, Set.of(Role.APPROVER), List.of());
    today = substitutes.day();
    signIn(People.APPROVER, Role.APPROVER);
    UI.getCurrent().navigate("account");
  }

  @AfterEach
  void nobodyStandsIn() {
    rows.sql("delete from person_settings").update();
    people.notLetIn("paul");
  }

  @Test
  void it_says_who_one_is_and_where_that_comes_from() {
    assertThat(text())
        .contains("arno", "arno@example.com", "Approver", "it, sales, Desk", "configuration")
        .contains("Stored in this browser only.", "Stored with your name");
  }

  @Test
  void who_may_not_approve_has_no_substitute_and_is_told_of_nothing() {
    signIn(People.HR, Role.HR);
    UI.getCurrent().navigate("account");

    assertThat(_find(SubstituteCard.class)).isEmpty();
    assertThat(_find(Checkbox.class)).isEmpty();
    assertThat(text()).contains("hanna", "None is known");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> choice.choose("paul", today, today));
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(choice::offered);
    assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(choice::end);
  }

  @Test
  void a_substitute_is_chosen_and_ended_and_the_page_says_until_when() {
    assertThat(state()).contains("Nobody stands in for you");
    assertThat(_find(Button.class, button -> button.withText("End it"))).isEmpty();

    choose("paul", today, today.plusDays(3));

    assertThat(state()).contains("paul stands in for you until ");
    assertThat(substitutes.of("arno").orElseThrow().to()).isEqualTo(today.plusDays(3));
    click("End it");
    assertThat(state()).contains("Nobody stands in for you");
    assertThat(substitutes.of("arno")).isEmpty();
  }

  @Test
  void what_begins_later_says_so() {
    choose("paul", today.plusDays(1), today.plusDays(3));

    assertThat(state()).contains("paul will stand in for you from ");
  }

  @Test
  void what_is_wrong_stands_at_its_field() {
    click("Save");
    assertThat(substitute().getErrorMessage()).isEqualTo("Choose somebody who may approve.");

    choose("paul", today, null);
    assertThat(substitute().isInvalid()).isFalse();
    assertThat(day("Until, this day included").getErrorMessage()).isEqualTo("Choose a day.");

    choose("paul", today, today.minusDays(1));
    assertThat(day("Until, this day included").getErrorMessage())
        .isEqualTo("The last day is before the first.");
    assertThat(substitutes.of("arno")).isEmpty();
  }

  @Test
  void the_substitute_reads_it_on_the_page_of_approvals_and_on_their_own() {
    choose("paul", today, today.plusDays(3));
    signIn(PAUL, Role.APPROVER);
    UI.getCurrent().navigate("approvals");
    assertThat(_get(ApprovalsView.class).getElement().getTextRecursively())
        .contains("You stand in for arno until ");

    UI.getCurrent().navigate("account");
    choose("ada", today, today);
    assertThat(state())
        .contains(
            "You stand in for arno until ",
            "What you decide for others is not passed on to your substitute.");
  }

  private void choose(String person, LocalDate from, LocalDate to) {
    _setValue(substitute(), person);
    _setValue(day("From"), from);
    _setValue(day("Until, this day included"), to);
    click("Save");
  }

  @SuppressWarnings("unchecked")
  private static Select<String> substitute() {
    return _get(Select.class, select -> select.withLabel("Substitute"));
  }

  private static DatePicker day(String label) {
    return _get(DatePicker.class, field -> field.withLabel(label));
  }

  private static void click(String button) {
    _click(_get(Button.class, found -> found.withText(button)));
  }

  private static String state() {
    return text(_get(SubstituteCard.class));
  }

  private static String text() {
    return text(_get(AccountView.class));
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
