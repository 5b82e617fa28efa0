package app.gangway.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "0:0:0:0:0:0:0:1, ::1",
    "0:0:0:0:0:0:0:0, ::",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8:0:0:0:1:0:0, 2001:db8::1:0:0",
    "fe80:0:0:0:0:0:0:10, fe80::10",
    "2001:db8:1:2:3:4:5:0, 2001:db8:1:2:3:4:5:0",
    "1:0:0:0:0:0:0:0, 1::"
  })
  void an_address_of_version_6_has_a_short_form_that_leads_back_to_the_long_one(
      String full, String shortened) {
    assertThat(Address.shortened(full)).isEqualTo(shortened);
    assertThat(Address.full(shortened)).isEqualTo(full);
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.1", "''", "by hand", "10:30", ":", "a:b", "12:34:56:78", "::1 and more"})
  void anything_else_stays_as_it_is(String text) {
    assertThat(Address.shortened(text)).isEqualTo(text);
    assertThat(Address.full(text)).isEqualTo(text);
  }
}
