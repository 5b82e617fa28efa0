package app.gangway.imports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.Expectation;
import app.gangway.common.newhire.Expectation.Code;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvTemplate;
import app.gangway.csv.RowProblem;
import app.gangway.imports.Upload;
import app.gangway.testing.PageTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An import on pages in German; what there is to say in English has its own tests. */
class ImportLanguageTest extends PageTest {

  private final ProblemTexts texts = new ProblemTexts();

  @Test
  void a_file_with_a_german_header_is_previewed_in_german() {
    upload(new String(CsvTemplate.file(Locale.GERMAN), StandardCharsets.UTF_8));

    assertThat(_get(StagedImportView.class).getElement().getTextRecursively())
        .contains("Bereit zum Onboarding: 2", "Brauchen eine Genehmigung: 1");
    _assertOne(Button.class, button -> button.withText("Onboardings starten: 2"));
  }

  @Test
  void a_refused_file_is_told_why_by_the_names_of_the_german_template() {
    upload("Vorname;Rolle\nKim;sales\n");

    assertThat(_get(RejectedFile.class).getElement().getTextRecursively())
        .contains("Fehlende Spalten: Name, E-Mail-Adresse, Eintrittsdatum. Gefunden in Zeile 1:");
  }

  @Test
  void problems_and_warnings_are_told_in_german() {
    openInGerman();
    CsvContent content =
        Upload.content(Upload.HEADER + ",", "Kim,kim@x.com,03/04/25,dev", "Jo,jo@x.com,1,Sales");

    assertThat(content.problems())
        .extracting(this::line)
        .contains(
            "Zeile 2, Eintrittsdatum: erwartet: TT.MM.JJJJ oder JJJJ-MM-TT; gefunden: 03/04/25");
    assertThat(content.warnings())
        .extracting(this::line)
        .containsExactly("Zeile 3, Rolle: Meinten Sie sales? Gefunden: Sales");
    assertThat(line(RowProblem.cellCount(1234, 4, 6)))
        .isEqualTo("Zeile 1234: erwartet: Zellen: 4; gefunden: 6");
    assertThat(texts.found(RowProblem.ignoredColumn(1, 3, ""))).isEqualTo("nichts");
  }

  @Test
  void what_a_version_without_codes_has_kept_stays_as_it_is_and_is_marked_as_english() {
    openInGerman();
    Span kept =
        texts.expected(
            RowProblem.in(2, NewHireField.ROLE, Expectation.of(Code.OTHER, "a role"), ""));
    Span translated =
        texts.expected(RowProblem.in(2, NewHireField.ROLE, Expectation.of(Code.ROLE), ""));

    assertThat(kept.getText()).isEqualTo("a role");
    assertThat(kept.getElement().getAttribute("lang")).isEqualTo("en");
    assertThat(translated.getText()).isEqualTo("eine Rolle");
    assertThat(translated.getElement().hasAttribute("lang")).isFalse();
  }

  /** Without the marks that keep a text in its own direction. */
  private String line(RowProblem problem) {
    return texts.line(problem).replaceAll("[\u2068\u2069]", "");
  }

  private static void upload(String text) {
    openInGerman();
    _get(ImportView.class).read("hires.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void openInGerman() {
    UI.getCurrent().setLocale(Locale.GERMAN);
    UI.getCurrent().navigate(ImportView.class);
  }
}
