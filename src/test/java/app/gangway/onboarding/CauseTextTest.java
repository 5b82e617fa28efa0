package app.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseTextTest {

  private static final String KIM = "kim@example.com";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The mail server refused kim@example.com. | The mail server refused ….
          The mail server refused <jo@example.com>  | The mail server refused <…>
          No card "Kim Lee" and no room “7 b”       | No card … and no room …
          It can't find 'Kim Lee', doesn't it?      | It can't find …, doesn't it?
          Gave up after 20ms, 1,000.5 % of 3        | Gave up after …, … % of …
          Order REQ-12345 of 2026-11-30T10:00:00Z   | Order REQ-… of …-…-…
          Job 0190b2a1-7c3e-7def-8a1b-0123456789ab  | Job …
          The printer A4 in IPv4                    | The printer A4 in IPv4
          """)
  void what_differs_from_one_person_to_another_is_left_out(String outcome, String cause) {
    assertThat(CauseText.of(outcome, KIM)).isEqualTo(cause);
    assertThat(CauseText.of(cause, KIM)).as("once more").isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({"HTTP 503", "HTTP/1.1 404 Not Found", "status: 502", "Status code 500", "error #17"})
  void the_number_of_an_error_is_kept(String outcome) {
    assertThat(CauseText.of(outcome, KIM)).isEqualTo(outcome);
  }

  @Test
  void nothing_recorded_is_an_empty_cause() {
    assertThat(CauseText.of(null, KIM)).isEmpty();
  }

  @Test
  void an_email_is_left_out_however_it_is_written() {
    assertThat(CauseText.of("No box for \"kim lee\"@x!", "\"kim lee\"@x"))
        .isEqualTo("No box for …!");
  }
}
