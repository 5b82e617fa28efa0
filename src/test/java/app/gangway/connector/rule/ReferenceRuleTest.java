package app.gangway.connector.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.outbound.Reply;
import com.fasterxml.jackson.core.JsonPointer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRuleTest {

  private static Optional<String> read(ReferenceRule rule, String body, String location) {
    return rule.read(
        new Reply(201, body.getBytes(StandardCharsets.UTF_8), null, location, null), 10);
  }

  @Test
  void it_stands_where_the_pointer_leads() {
    assertThat(read(ReferenceRule.at(JsonPointer.compile("/id")), "{\"id\": 7}", "/users/8"))
        .contains("7");
  }

  @ParameterizedTest
  @CsvSource({
    "https://id.example.com/users/0b2c,0b2c",
    "https://id.example.com/users/0b2c/,0b2c",
    "/users/0b2c?full=true#x,0b2c",
    "0b2c,0b2c"
  })
  void it_is_the_last_part_of_the_location(String location, String reference) {
    assertThat(read(ReferenceRule.LOCATION, "{\"id\": 7}", location)).contains(reference);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/users/longer-than-ten"})
  void a_location_that_names_nothing_or_too_much_is_none(String location) {
    assertThat(read(ReferenceRule.LOCATION, "", location)).isEmpty();
  }

  @Test
  void no_location_is_none() {
    assertThat(read(ReferenceRule.LOCATION, "", null)).isEmpty();
  }

  @Test
  void nowhere_is_none() {
    assertThat(read(ReferenceRule.NONE, "{\"id\": 7}", "/users/8")).isEmpty();
  }
}
