package app.gangway.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM", "\tx", "\rx", "=", "\"=1", "\u00A0=1"})
  void what_may_be_a_formula_is_guarded_and_comes_back(String cell) {
    assertThat(FormulaGuard.putOn(cell)).isEqualTo("'" + cell);
    assertThat(FormulaGuard.takeOff("'" + cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '§',
      textBlock =
          """
          x;=1+1;y     ~ x;'=1+1;y
          x,-1|@y      ~ x,'-1|'@y
          x; "=1+1     ~ x;' "=1+1
          x;'=1        ~ x;''=1
          x;''=1       ~ x;'''=1
          '=1          ~ ''=1
          ''=1         ~ '''=1
          =1;=2        ~ '=1;'=2
          """)
  void so_is_what_would_be_one_behind_another_delimiter(String cell, String guarded) {
    assertThat(FormulaGuard.putOn(cell)).isEqualTo(guarded);
    assertThat(FormulaGuard.takeOff(guarded)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\n=1", "x\r\n=1", "x\t=1"})
  void and_behind_a_line_break_or_a_tab(String cell) {
    assertThat(FormulaGuard.putOn(cell)).isEqualTo(cell.replace("=", "'="));
    assertThat(FormulaGuard.takeOff(FormulaGuard.putOn(cell))).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "'", "''", "'t Hooft", "Jo", "O'Neil", "1=1", "x;'t Hooft", "a; b='c'", "x;'"})
  void no_other_cell_is_touched(String cell) {
    assertThat(FormulaGuard.putOn(cell)).isEqualTo(cell);
    assertThat(FormulaGuard.takeOff(cell)).isEqualTo(cell);
  }

  @Test
  void whatever_a_cell_is_it_comes_back() {
    Random random = new Random(23);
    String alphabet = "=+-@\t\r\n,;|\"''  \u00A0x";
    for (int i = 0; i < 300_000; i++) {
      StringBuilder cell = new StringBuilder();
      random
          .ints(random.nextInt(9), 0, alphabet.length())
          .forEach(c -> cell.append(alphabet.charAt(c)));
      String guarded = FormulaGuard.putOn(cell.toString());
      assertThat(FormulaGuard.takeOff(guarded)).as(guarded).isEqualTo(cell.toString());
    }
  }
}
