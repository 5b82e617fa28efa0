package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.CsvLimits;
import app.gangway.csv.CsvTemplate;
import app.gangway.csv.FileSize;
import app.gangway.csv.Sentence;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Collectors;

/** What there is to say about a file, in the language of the page. */
final class FileTexts {

  private static final double KILOBYTE = 1024;
  private static final double MEGABYTE = 1024 * KILOBYTE;

  private FileTexts() {}

  static String text(Sentence sentence) {
    return translate(
        "import.file." + sentence.code(),
        sentence.arguments().stream().map(FileTexts::argument).toArray());
  }

  /** The names of the columns that every file has, as the template has them. */
  static String columns() {
    return argument(NewHireField.required()).toString();
  }

  static String column(NewHireField field) {
    return CsvTemplate.column(field, UI.getCurrent().getLocale());
  }

  /** The number of a row, as an editor shows it: ungrouped. */
  static String row(int row) {
    return translate("import.row", row);
  }

  static String size(CsvLimits limits) {
    return size(limits.size());
  }

  /**
   * @param bytes that a file has; at least 1 KB is said of it
   */
  static String size(long bytes) {
    return bytes < MEGABYTE
        ? translate("import.size.kilobytes", Math.max(1, Math.round(bytes / KILOBYTE)))
        : translate("import.size.megabytes", bytes / MEGABYTE);
  }

  private static String size(FileSize size) {
    return translate("import.size", size.mebibytes());
  }

  static String separator() {
    return translate("import.listSeparator") + " ";
  }

  /** A text from the file, in marks that keep its direction from turning what is around it. */
  static String isolated(String text) {
    return "\u2068" + text + "\u2069";
  }

  private static Object argument(Object argument) {
    if (argument instanceof NewHireField field) {
      return column(field);
    }
    if (argument instanceof Enum<?> kind) {
      return translate("import.foreign." + kind);
    }
    if (argument instanceof FileSize size) {
      return size(size);
    }
    if (argument instanceof List<?> all) {
      return all.stream()
          .map(FileTexts::argument)
          .map(Object::toString)
          .collect(Collectors.joining(separator()));
    }
    return argument instanceof String found ? isolated(found) : argument;
  }
}
