package app.gangway.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM", "\tx", "\rx", "="})
  void what_may_be_a_formula_is_guarded_and_comes_back(String cell) {
    assertThat(FormulaGuard.putOn(cell)).isEqualTo("'" + cell);
    assertThat(FormulaGuard.takeOff("'" + cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'", "''", "'t Hooft", "Jo", "O'Neil", "1=1", "' =1", "''=1"})
  void no_other_cell_is_touched(String cell) {
    assertThat(FormulaGuard.putOn(cell)).isEqualTo(cell);
    assertThat(FormulaGuard.takeOff(cell)).isEqualTo(cell);
  }
}
