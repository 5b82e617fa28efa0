package app.gangway.process.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.process.CreateResult.Created;
import app.gangway.process.DraftResult.Saved;
import app.gangway.process.ProcessOverview;
import app.gangway.process.definition.Condition;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a process is for, by a form. */
class AudienceTabTest extends ProcessPages {

  @Test
  void a_process_is_for_some_people_once_somebody_says_whom() {
    open(TASK);
    tab(AUDIENCE);
    assertThat(text()).contains("is missing; write whom the process is for");

    click("Add people");
    assertThat(audience().getElement().getTextRecursively()).contains("Everybody");
    _setValue(words("Department", 0), Set.of("Sales"));
    click("Add people");
    _setValue(words("Role", 1), Set.of("a, b"));
    assertThat(audience().getElement().getTextRecursively())
        .contains("Department: Sales", "Role: a, b")
        .doesNotContain("is missing");
    click("Save draft");

    assertThat(saved())
        .containsExactly(
            new Condition(List.of(), List.of("Sales"), List.of()),
            new Condition(List.of("a, b"), List.of(), List.of()));
  }

  @Test
  void what_is_there_is_kept_and_can_be_removed() {
    open(
        TASK.replace(
            "{\"steps\"", "{\"for\":[{\"role\":\"*\"},{\"location\":\"Bonn\"}],\"steps\""));
    tab(AUDIENCE);
    _setValue(words("Role", 1), Set.of("sales"));
    _click(
        _find(
                audience(),
                Button.class,
                spec ->
                    spec.withPredicate(
                        b -> b.getAriaLabel().filter("Remove these people"::equals).isPresent()))
            .get(0));
    click("Save draft");

    assertThat(saved())
        .containsExactly(new Condition(List.of("sales"), List.of(), List.of("Bonn")));
  }

  @Test
  void the_standard_process_is_for_all_others() {
    openStandard();
    click("Edit");
    tab(AUDIENCE);

    assertThat(audience().getElement().getTextRecursively())
        .contains("Standard is for all whom no other process is for");
    _assertNone(audience(), WordsField.class);
  }

  private void open(String json) {
    Created created =
        (Created) SignedInAs.admin(() -> processes.create("sales", "Sales", People.ADMIN));
    SignedInAs.admin(() -> (Saved) processes.draft(created.process().id(), json, People.ADMIN));
    UI.getCurrent().navigate(ProcessView.class, "sales");
    MockVaadin.clientRoundtrip();
  }

  private List<Condition> saved() {
    return SignedInAs.admin(() -> processes.list()).stream()
        .map(ProcessOverview::draft)
        .findFirst()
        .orElseThrow()
        .definition()
        .audience();
  }

  private static AudienceTab audience() {
    return _get(AudienceTab.class);
  }

  private static WordsField words(String label, int row) {
    return _find(audience(), WordsField.class, spec -> spec.withLabel(label)).get(row);
  }
}
