package app.gangway.common.newhire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhiteSpaceTest {

  @Test
  void what_nobody_sees_is_stripped_at_both_ends() {
    assertThat(WhiteSpace.strip("\uFEFF\u00A0 \tJo\u200B\u202F\r\n")).isEqualTo("Jo");
  }

  @Test
  void what_stands_within_is_kept() {
    assertThat(WhiteSpace.strip(" Jo \u00A0\n Lee ")).isEqualTo("Jo \u00A0\n Lee");
  }

  @Test
  void a_flag_keeps_its_invisible_end() {
    String scotland = "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC7F";
    assertThat(WhiteSpace.strip(scotland)).isEqualTo(scotland);
  }

  @Test
  void a_text_of_nothing_else_is_all_white_space() {
    assertThat(WhiteSpace.isAllOf("")).isTrue();
    assertThat(WhiteSpace.isAllOf(" \u2003\u200E")).isTrue();
    assertThat(WhiteSpace.isAllOf(" . ")).isFalse();
  }
}
