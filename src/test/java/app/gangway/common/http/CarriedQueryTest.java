package app.gangway.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What of a request's query stands in the addresses that it is answered. */
class CarriedQueryTest {

  private static final String ONE = "http://h/instances/x";

  @ParameterizedTest
  @CsvSource({
    "a=b, ?a=b",
    "showInput=false&taskHub=T, ?showInput=false&taskHub=T",
    "code=a%2Fb+c%3D%3D, ?code=a%2Fb+c%3D%3D",
    "flag, ?flag",
    "a=b=c, ?a=b=c",
    "&&a=b&, ?a=b",
    "a={b}, ?a=%7Bb%7D",
    "a=50%, ?a=50%25",
    "a=%zz, ?a=%25zz",
    "a=%ff, ?a=%ff",
    "a=%7Btext%7D, ?a=%7Btext%7D",
    "a=\u00fc, ?a=%C3%BC",
    "a=\uD83D\uDE00, ?a=%F0%9F%98%80"
  })
  void it_is_carried_on_as_it_was_sent_but_always_legal(String query, String carried) {
    String address = CarriedQuery.of(request(query)).appendTo(ONE);

    assertThat(address).isEqualTo(ONE + carried);
    assertThat(URI.create(address)).isNotNull();
  }

  @Test
  void without_a_query_an_address_stays_as_it_is() {
    assertThat(CarriedQuery.of(request(null)).appendTo(ONE)).isEqualTo(ONE);
    assertThat(CarriedQuery.of(request("")).appendTo(ONE)).isEqualTo(ONE);
  }

  @Test
  void what_the_address_says_itself_is_said_once() {
    assertThat(CarriedQuery.of(request("Reason=x&a=b&%72eason=y")).appendTo(ONE + "?reason={text}"))
        .isEqualTo(ONE + "?reason={text}&a=b");
  }

  @Test
  void what_told_the_request_what_to_do_is_spent() {
    assertThat(
            CarriedQuery.of(request("rows=valid&ROWS=all&a=b&dryRun"), "rows", "dryRun")
                .appendTo(ONE))
        .isEqualTo(ONE + "?a=b");
  }

  private static MockHttpServletRequest request(String query) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setQueryString(query);
    return request;
  }
}
