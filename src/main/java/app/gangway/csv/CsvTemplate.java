package app.gangway.csv;

import app.gangway.common.newhire.NewHireField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A file that shows what one should look like, to be filled in and uploaded. */
public final class CsvTemplate {

  public static final List<String> COLUMNS =
      NewHireField.required().stream().map(NewHireField::column).toList();

  private CsvTemplate() {}

  /** A file to try with: two people as they should be, and what is often wrong. */
  public static byte[] sample() {
    return CsvWriter.write(
        COLUMNS,
        Stream.of(
            List.of("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "01.02.2027", "developer"),
            List.of("Daniel LaRusso", "daniel.larusso@miyagido.com", "2027-02-15", "sales"),
            List.of("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "01.02.2027", "developer"),
            List.of("Terry Silver", "terry.silver@cobrakai", "03/04/27", "manager"),
            List.of("", "tory.nichols@cobrakai.com", "31.02.2027", "designer")));
  }

  /** The header in a language, and two people, as bytes to download. */
  public static byte[] file(Locale locale) {
    return CsvWriter.write(
        HeaderWords.template(locale),
        Stream.of(
            List.of("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "01.02.2022", "developer"),
            List.of("Daniel LaRusso", "daniel.larusso@miyagido.com", "15.02.2022", "sales")));
  }

  /** What a file calls a column in a language; the template, if it has it. */
  public static String column(NewHireField field, Locale locale) {
    return HeaderWords.first(field, locale);
  }
}
