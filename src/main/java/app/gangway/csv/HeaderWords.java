package app.gangway.csv;

import static app.gangway.common.newhire.NewHireField.DEPARTMENT;
import static app.gangway.common.newhire.NewHireField.EMAIL;
import static app.gangway.common.newhire.NewHireField.LOCALE;
import static app.gangway.common.newhire.NewHireField.LOCATION;
import static app.gangway.common.newhire.NewHireField.MANAGER;
import static app.gangway.common.newhire.NewHireField.MANAGER_EMAIL;
import static app.gangway.common.newhire.NewHireField.NAME;
import static app.gangway.common.newhire.NewHireField.ROLE;
import static app.gangway.common.newhire.NewHireField.STARTDATE;

import app.gangway.common.newhire.NewHireField;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a header may call our columns besides their own names. The first word of each is the one of
 * the template, and of pages.
 */
final class HeaderWords {

  /** A tool may write its own names; "Language" and "Team" hold too many other things. */
  private static final Map<NewHireField, List<String>> ENGLISH =
      Map.of(
          DEPARTMENT,
          List.of("Department", "Department name", "Dept", "Dept."),
          LOCATION,
          List.of("Location", "Work location", "Office location", "Site"),
          MANAGER,
          List.of("Manager", "Manager name", "Line manager", "Reports to", "Supervisor"),
          MANAGER_EMAIL,
          List.of(
              "Manager email",
              "Manager\u2019s email",
              "Manager's email",
              "Manager email address",
              "Line manager email",
              "Supervisor email"),
          LOCALE,
          List.of("Locale", "Language code", "Language tag", "Language of mails"));

  private static final Map<NewHireField, List<String>> GERMAN =
      Map.of(
          NAME,
          List.of("Name", "Vor- und Nachname", "Vollständiger Name"),
          EMAIL,
          List.of("E-Mail-Adresse", "E-Mail", "Mail", "Mailadresse"),
          STARTDATE,
          List.of("Eintrittsdatum", "Startdatum", "Beginn", "Eintritt"),
          ROLE,
          List.of("Rolle"),
          DEPARTMENT,
          List.of("Abteilung", "Fachabteilung"),
          LOCATION,
          List.of("Standort", "Arbeitsort", "Dienstort"),
          MANAGER,
          List.of(
              "Führungskraft",
              "Vorgesetzter",
              "Vorgesetzte",
              "Vorgesetzte/r",
              "Vorgesetzte Person",
              "Vorgesetzte*r",
              "Vorgesetzte:r"),
          MANAGER_EMAIL,
          List.of(
              "E-Mail der Führungskraft",
              "E-Mail-Adresse der Führungskraft",
              "Führungskraft E-Mail",
              "E-Mail des Vorgesetzten",
              "E-Mail der Vorgesetzten",
              "Vorgesetzter E-Mail",
              "Manager-E-Mail"),
          LOCALE,
          List.of("Sprachcode", "Sprachkürzel", "Sprache der E-Mails"));

  private static final Map<NewHireField, List<String>> ARABIC =
      Map.of(
          NAME,
          List.of("الاسم", "الاسم الكامل", "اسم الموظف"),
          EMAIL,
          List.of("البريد الإلكتروني", "البريد الالكتروني", "الإيميل"),
          STARTDATE,
          List.of("تاريخ البدء", "تاريخ المباشرة", "تاريخ الالتحاق"),
          ROLE,
          List.of("الدور", "المسمى الوظيفي", "الوظيفة"),
          DEPARTMENT,
          List.of("القسم", "الإدارة"),
          LOCATION,
          List.of("الموقع", "موقع العمل", "مكان العمل"),
          MANAGER,
          List.of("المدير", "المدير المباشر", "اسم المدير"),
          MANAGER_EMAIL,
          List.of("البريد الإلكتروني للمدير", "بريد المدير", "بريد المدير الإلكتروني"),
          LOCALE,
          List.of("رمز اللغة", "لغة الرسائل"));

  private static final Map<String, Map<NewHireField, List<String>>> BY_LANGUAGE =
      Map.of("en", ENGLISH, "de", GERMAN, "ar", ARABIC);

  private HeaderWords() {}

  /** Those of all languages. */
  static List<Map<NewHireField, List<String>>> all() {
    return List.copyOf(BY_LANGUAGE.values());
  }

  /** The names of the columns that every file has in a language; our own where it has none. */
  static List<String> template(Locale locale) {
    return NewHireField.required().stream().map(field -> first(field, locale)).toList();
  }

  /** The name of one column in a language; our own where it has none. */
  static String first(NewHireField field, Locale locale) {
    return BY_LANGUAGE
        .getOrDefault(locale.getLanguage(), Map.of())
        .getOrDefault(field, List.of(field.column()))
        .get(0);
  }
}
