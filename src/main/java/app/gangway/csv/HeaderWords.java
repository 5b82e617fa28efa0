package app.gangway.csv;

import app.gangway.common.newhire.NewHireField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a header may call our columns in other languages than English. The first word of each is the
 * one of the template.
 */
final class HeaderWords {

  private static final Map<String, Map<NewHireField, List<String>>> BY_LANGUAGE =
      Map.of(
          "de",
          words(
              List.of("Name", "Vor- und Nachname", "Vollständiger Name"),
              List.of("E-Mail-Adresse", "E-Mail", "Mail", "Mailadresse"),
              List.of("Eintrittsdatum", "Startdatum", "Beginn", "Eintritt"),
              List.of("Rolle")),
          "ar",
          words(
              List.of("الاسم", "الاسم الكامل", "اسم الموظف"),
              List.of("البريد الإلكتروني", "البريد الالكتروني", "الإيميل"),
              List.of("تاريخ البدء", "تاريخ المباشرة", "تاريخ الالتحاق"),
              List.of("الدور", "المسمى الوظيفي", "الوظيفة")));

  private HeaderWords() {}

  /** Those of all languages. */
  static List<Map<NewHireField, List<String>>> all() {
    return List.copyOf(BY_LANGUAGE.values());
  }

  /** The names of our columns in a language; our own where it has none. */
  static List<String> template(Locale locale) {
    Map<NewHireField, List<String>> words =
        BY_LANGUAGE.getOrDefault(locale.getLanguage(), Map.of());
    return Arrays.stream(NewHireField.values())
        .map(field -> words.getOrDefault(field, List.of(field.column())).get(0))
        .toList();
  }

  private static Map<NewHireField, List<String>> words(
      List<String> name, List<String> email, List<String> startDate, List<String> role) {
    Map<NewHireField, List<String>> words = new EnumMap<>(NewHireField.class);
    words.put(NewHireField.NAME, name);
    words.put(NewHireField.EMAIL, email);
    words.put(NewHireField.STARTDATE, startDate);
    words.put(NewHireField.ROLE, role);
    return words;
  }
}
