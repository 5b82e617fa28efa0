package app.gangway.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.StartDates;
import app.gangway.common.newhire.WhiteSpace;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * A table of random people in a random dialect, written by hand, so that no library is believed.
 */
final class RandomTable {

  static final Charset WEST = Charset.forName("windows-1252");

  private static final Map<NewHireField, List<String>> SPELLINGS =
      Map.of(
          NewHireField.NAME, List.of("name", "Name *", "NAME", " name "),
          NewHireField.EMAIL, List.of("email", "E-Mail", "e_mail", "E Mail"),
          NewHireField.STARTDATE, List.of("startdate", "Start Date", "START_DATE", "start-date"),
          NewHireField.ROLE, List.of("role", "Role (required)", "ROLE"),
          NewHireField.DEPARTMENT, List.of("department", "Dept", "Abteilung"),
          NewHireField.LOCATION, List.of("location", "Standort (optional)"),
          NewHireField.MANAGER, List.of("Manager", "Line manager", "Führungskraft"),
          NewHireField.MANAGER_EMAIL, List.of("manager_email", "ManagerEmail", "Manager E-Mail"),
          NewHireField.LOCALE, List.of("locale", "Language code"));

  private static final String LETTERS = "abcXYZ049.-'";
  private static final String SPECIALS = ",;\t\"|=";
  private static final List<String> BREAKS = List.of("\n", "\r\n", "\r");

  private final Random random;
  private final Encoding encoding;
  private final Delimiter delimiter;
  private final List<String> lineEnds;
  private final boolean quoteAll;
  private final List<Object> order = new ArrayList<>(NewHireField.required());
  private final List<String> columns = new ArrayList<>();
  private final List<CsvRow> rows = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int titles;

  RandomTable(Random random) {
    this.random = random;
    encoding = any(Arrays.asList(Encoding.values()));
    delimiter = any(Arrays.asList(Delimiter.values()));
    lineEnds = random.nextInt(4) == 0 ? BREAKS : List.of(any(BREAKS));
    quoteAll = random.nextInt(3) == 0;
    if (random.nextInt(4) == 0) {
      text.append("sep=").append(delimiter.character());
      endLine();
    }
    random.ints(random.nextInt(3)).forEach(n -> order.add("Extra " + n));
    NewHireField.optional().stream().filter(field -> random.nextInt(4) == 0).forEach(order::add);
    Collections.shuffle(order, random);
    writeTitles();
    writeHeader();
    int count = random.nextInt(1, 12);
    for (int n = 0; n < count; n++) {
      writeRow(hire(n), details(n), n == count - 1);
    }
  }

  byte[] bytes() {
    return ((encoding.marked ? "\uFEFF" : "") + text).getBytes(encoding.charset);
  }

  List<CsvRow> rows() {
    return rows;
  }

  List<String> columns() {
    return columns;
  }

  /** How many lines stand above the header. */
  int titles() {
    return titles;
  }

  Delimiter delimiter() {
    return delimiter;
  }

  /** What a report says above its table. */
  private void writeTitles() {
    for (int n = random.nextInt(4) == 0 ? random.nextInt(1, 10) : 0; n > 0; n--) {
      titles++;
      text.append(any(List.of("Table 1", "version:v1.0", "New hires, spring; all", "\"Q1\" 2027")));
      endLine();
    }
  }

  private void writeHeader() {
    List<String> cells = new ArrayList<>();
    for (Object column : order) {
      String name =
          column instanceof NewHireField field ? any(SPELLINGS.get(field)) : column.toString();
      cells.add(cell(name));
      columns.add(name.strip());
    }
    writeLine(cells);
    endLine();
  }

  private void writeRow(NewHire hire, HireDetails details, boolean last) {
    while (random.nextInt(6) == 0) {
      text.append(any(List.of(" ", " " + delimiter.character() + " ", ",,,", "\"\"")));
      endLine();
    }
    rows.add(new CsvRow(1 + lineBreaks(), hire, details));
    List<String> cells = new ArrayList<>();
    for (Object column : order) {
      cells.add(
          cell(
              column instanceof NewHireField field
                  ? value(field, hire, details)
                  : any(List.of("", "x"))));
    }
    if (random.nextInt(5) == 0) {
      cells.addAll(List.of("", " ", "\"\""));
    } else if (random.nextInt(3) == 0) {
      while (WhiteSpace.isAllOf(cells.get(cells.size() - 1))) {
        cells.remove(cells.size() - 1);
      }
    }
    writeLine(cells);
    if (!last || random.nextBoolean()) {
      endLine();
    }
  }

  private void writeLine(List<String> cells) {
    text.append(String.join(String.valueOf(delimiter.character()), cells));
  }

  private void endLine() {
    text.append(any(lineEnds));
  }

  private String cell(String value) {
    boolean needed =
        value.chars().anyMatch(c -> c == delimiter.character() || c == '\n' || c == '\r');
    if (!needed && !quoteAll && !value.startsWith("\"") && random.nextInt(4) > 0) {
      return any(List.of("", " ")) + value + any(List.of("", "  "));
    }
    String quoted = "\"" + value.replace("\"", "\"\"") + "\"";
    return random.nextInt(5) == 0 ? " " + quoted + " " : quoted;
  }

  private String value(NewHireField field, NewHire hire, HireDetails details) {
    return switch (field) {
      case NAME -> hire.name();
      case EMAIL -> hire.email();
      case STARTDATE ->
          random.nextBoolean() ? StartDates.format(hire.startDate()) : hire.startDate().toString();
      case ROLE -> hire.role();
      default -> Objects.requireNonNullElse(details.text(field), "");
    };
  }

  private NewHire hire(int n) {
    return new NewHire(
        words(),
        "p" + n + "@example.com",
        LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000)),
        words());
  }

  /** In the columns that there are; some have nothing there. */
  private HireDetails details(int n) {
    Map<NewHireField, String> texts = new EnumMap<>(NewHireField.class);
    for (Object column : order) {
      if (column instanceof NewHireField field && !field.isRequired() && random.nextInt(3) > 0) {
        texts.put(
            field,
            switch (field) {
              case MANAGER_EMAIL -> "m" + n + "@example.com";
              case LOCALE -> any(List.of("de", "en-GB", "zh-Hant"));
              default -> words();
            });
      }
    }
    return HireDetails.of(texts);
  }

  /** A text that begins and ends with a letter and has anything in between. */
  private String words() {
    String words = anyWords();
    // An apostrophe there may be a guard, and come off: what is guarded has its own test.
    return words.replaceAll("(?<=[,;\t|\r\n])'+", "");
  }

  private String anyWords() {
    StringBuilder words = new StringBuilder("N");
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(6)) {
        case 0 -> words.append(SPECIALS.charAt(random.nextInt(SPECIALS.length())));
        case 1 -> words.append(any(encoding.letters));
        case 2 -> words.append(random.nextInt(4) == 0 ? any(BREAKS) + "x" : " x");
        default -> words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    return words.append("n").toString();
  }

  private int lineBreaks() {
    return text.toString().split("\r\n|\r|\n", -1).length - 1;
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  @Override
  public String toString() {
    return encoding + " " + delimiter + "\n" + text;
  }

  private enum Encoding {
    PLAIN_UTF_8(UTF_8, false, "é", "Š", "山", "😀", "ß", "\u00A0"),
    MARKED_UTF_8(UTF_8, true, "é", "Š", "山", "😀", "ß", "\u00A0"),
    LITTLE_UTF_16(UTF_16LE, true, "é", "Š", "山", "😀", "ß"),
    BIG_UTF_16(UTF_16BE, true, "é", "Š", "山", "😀", "ß"),
    UNMARKED_LITTLE_UTF_16(UTF_16LE, false, "é", "Š", "ß"),
    UNMARKED_BIG_UTF_16(UTF_16BE, false, "é", "Š", "ß"),
    WINDOWS_1252(WEST, false, "é", "ü", "ñ", "ç");

    private final Charset charset;
    private final boolean marked;
    private final List<String> letters;

    Encoding(Charset charset, boolean marked, String... letters) {
      this.charset = charset;
      this.marked = marked;
      this.letters = List.of(letters);
    }
  }
}
