package app.gangway.process.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import app.gangway.process.DraftResult.Saved;
import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessService;
import app.gangway.process.ProcessVersion;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the pages of processes do. */
abstract class ProcessPages extends PageTest {

  static final int AUDIENCE = 1;
  static final int EQUIPMENT = 2;
  static final int TRY = 3;
  static final int DEFINITION = 4;
  static final int VERSIONS = 5;

  static final String TASK =
      """
      {"steps": [{"key": "desk", "title": {"en": "A desk"}, "do": "task", "start": "-5wd",
        "due": "-1d", "owner": "facility", "required": false}]}
      """;

  @Autowired ProcessService processes;

  static void openStandard() {
    UI.getCurrent().navigate(ProcessView.class, ProcessOverview.STANDARD);
    MockVaadin.clientRoundtrip();
  }

  static void tab(int index) {
    _get(TabSheet.class).setSelectedIndex(index);
    // What is on it is put there just before the answer goes out.
    MockVaadin.clientRoundtrip();
  }

  /** Begins a draft, and goes to where it is written as JSON. */
  static void editAsJson() {
    click("Edit");
    tab(DEFINITION);
  }

  static void click(String text) {
    _click(_get(page(), Button.class, spec -> spec.withText(text)));
  }

  static void clickInDialog(String text) {
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(text)));
  }

  static Component page() {
    return UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0)
            instanceof Component c
        ? c
        : UI.getCurrent();
  }

  static String text() {
    return page().getElement().getTextRecursively();
  }

  static TextArea json() {
    return _get(page(), TextArea.class, spec -> spec.withLabel("Definition"));
  }

  ProcessOverview standard() {
    return SignedInAs.admin(() -> processes.list()).stream()
        .filter(ProcessOverview::isStandard)
        .findFirst()
        .orElseThrow();
  }

  List<ProcessVersion> versions() {
    return SignedInAs.admin(() -> processes.versions(standard().id()));
  }

  /** Somebody else saves the draft that there is. */
  void savedElsewhere(String json) {
    ProcessVersion draft = standard().draft();
    SignedInAs.admin(() -> (Saved) processes.save(draft.id(), draft.revision(), json, People.HR));
  }
}
