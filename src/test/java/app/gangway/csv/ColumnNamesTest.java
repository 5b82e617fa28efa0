package app.gangway.csv;

import static app.gangway.imports.Upload.DANIEL;
import static app.gangway.imports.Upload.JOHNNY;
import static app.gangway.imports.Upload.content;
import static app.gangway.imports.Upload.names;
import static app.gangway.imports.Upload.rejection;
import static app.gangway.imports.Upload.warnings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.common.newhire.NewHireField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ColumnNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name,E-Mail,Eintrittsdatum,Rolle",
        "vor- und nachname,E-MAIL-ADRESSE,Start Datum,rolle",
        "Vollsta\u0308ndiger Name,Mail *,Beginn (TT.MM.JJJJ),Rolle (Pflichtfeld)",
        "الاسم الكامل,البريد الإلكتروني,تاريخ البدء,الدور",
        "الاسم,البريد الالكتروني,تاريخ المباشرة,المسمى الوظيفي",
        "Name,البريد الإلكتروني,startdate,Rolle",
      })
  void a_header_may_be_in_another_language(String header) {
    CsvContent content = content(header, JOHNNY, DANIEL);

    assertThat(names(content)).containsExactly("Johnny Lawrence", "Daniel LaRusso");
    assertThat(warnings(content)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar", "fr"})
  void the_template_of_every_language_is_read_back(String language) {
    CsvContent content = content(CsvTemplate.file(Locale.forLanguageTag(language)));

    assertThat(content.rows()).hasSize(2);
    assertThat(content.problemRows()).isEmpty();
  }

  @Test
  void a_template_speaks_the_language_of_the_page() {
    assertThat(content(CsvTemplate.file(Locale.GERMANY)).columns())
        .containsExactly("Name", "E-Mail-Adresse", "Eintrittsdatum", "Rolle");
    assertThat(content(CsvTemplate.file(Locale.UK)).columns()).isEqualTo(CsvTemplate.COLUMNS);
  }

  @Test
  void two_words_for_one_column_are_refused_and_both_are_named() {
    assertThat(rejection("Name,E-Mail-Adresse,Mail,Beginn,Rolle", JOHNNY).message())
        .startsWith("Keep one of these columns: E-Mail-Adresse, Mail.");
  }

  @Test
  void our_own_name_goes_before_a_word_of_another_language() {
    CsvContent content =
        content("name,email,startdate,role,Rolle,Beginn", JOHNNY + ",chef,01.01.1999");

    assertThat(content.rows().get(0).hire().role()).isEqualTo("developer");
    assertThat(warnings(content))
        .containsExactly(
            "Row 1, Rolle: expected name, email, startdate or role (this column is ignored),"
                + " found \"Rolle\"",
            "Row 1, Beginn: expected name, email, startdate or role (this column is ignored),"
                + " found \"Beginn\"");
  }

  @Test
  void more_words_can_be_configured() {
    ColumnNames names =
        new ColumnNames(
            new CsvHeaders(
                Map.of(
                    NewHireField.NAME, List.of("Nom complet", "nom"),
                    NewHireField.ROLE, List.of("Mail"))));

    assertThat(names.column("NOM-COMPLET").field()).contains(NewHireField.NAME);
    assertThat(names.column("Rolle").field()).contains(NewHireField.ROLE);
    assertThat(names.column("Mail").field()).contains(NewHireField.ROLE);
    assertThat(names.column("Poste").field()).isEmpty();
  }

  @Test
  void they_are_settings() {
    CsvHeaders bound =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "gangway.import.headers.name", "Nom, Nom complet",
                        "gangway.import.headers.startdate[0]", "Début")))
            .bind("gangway.import", CsvHeaders.class)
            .get();

    assertThat(bound.headers())
        .containsOnly(
            Map.entry(NewHireField.NAME, List.of("Nom", "Nom complet")),
            Map.entry(NewHireField.STARTDATE, List.of("Début")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Poste", "Email", " e-mail "})
  void a_word_for_two_columns_stops_the_start(String word) {
    assertThatThrownBy(
            () ->
                new ColumnNames(
                    new CsvHeaders(
                        Map.of(
                            NewHireField.NAME,
                            List.of("poste"),
                            NewHireField.ROLE,
                            List.of(word)))))
        .isInstanceOf(UnusableConfigurationException.class)
        .hasMessageContaining("stands for two columns");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " - ", "*", "Error"})
  void so_does_a_word_that_no_column_can_have(String word) {
    assertThatThrownBy(
            () -> new ColumnNames(new CsvHeaders(Map.of(NewHireField.NAME, List.of(word)))))
        .hasMessageContaining("cannot be the name of a column");
  }
}
