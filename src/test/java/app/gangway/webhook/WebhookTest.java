package app.gangway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.testing.StartFailure;
import app.gangway.webhook.message.WebhookEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

/** What the configuration may say of webhooks, and the signature. */
class WebhookTest {

  private static final String URL = "https://erp.example.com/hooks";
  private static final String SECRET = "twenty-four characters at least";

  private final ApplicationContextRunner gangway =
      new ApplicationContextRunner().withUserConfiguration(WebhooksAlone.class);

  @EnableConfigurationProperties({WebhookProperties.class, DeliveryProperties.class})
  @Import(Webhooks.class)
  static class WebhooksAlone {}

  /** The example that the makers of Standard Webhooks test their own libraries with. */
  @Test
  void a_signature_is_what_the_specification_says() {
    Webhook webhook = webhook("erp", URL, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    assertThat(
            webhook.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void none_is_fine_and_the_retries_are_six_by_default() {
    gangway.run(
        context -> {
          assertThat(context.getBean(Webhooks.class).names()).isEmpty();
          assertThat(context.getBean(DeliveryProperties.class).retries())
              .containsExactly(
                  Duration.ofSeconds(5),
                  Duration.ofSeconds(30),
                  Duration.ofMinutes(2),
                  Duration.ofMinutes(10),
                  Duration.ofHours(1),
                  Duration.ofHours(6));
        });
  }

  @Test
  void without_a_word_on_events_it_wants_what_there_was_at_first_and_else_those_alone() {
    assertThat(WebhookEventType.values())
        .filteredOn(webhook("erp", URL, SECRET)::wants)
        .containsExactly(
            WebhookEventType.COMPLETED, WebhookEventType.DECLINED, WebhookEventType.FAILED);
    assertThat(webhook("erp", URL, SECRET, "ready").wants(WebhookEventType.READY)).isTrue();

    Webhook few = webhook("erp", URL, SECRET, "Completed", "failed");
    assertThat(few.wants(WebhookEventType.COMPLETED)).isTrue();
    assertThat(few.wants(WebhookEventType.FAILED)).isTrue();
    assertThat(few.wants(WebhookEventType.DECLINED)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',    https://a.example/,      twenty-four characters at least, no name
          erp,   ftp://a.example/,        twenty-four characters at least, http:// or https://
          erp,   https:///path,           twenty-four characters at least, the url of
          erp,   '',                      twenty-four characters at least, the url of
          erp,   https://me:pw@a.example, twenty-four characters at least, no password
          erp,   'https://a b',           twenty-four characters at least, the url of
          erp,   https://a.example/,      twenty-three characters,         shorter than 24
          erp,   https://a.example/,      whsec_c2hvcnQ=,                  shorter than 24
          erp,   https://a.example/,      whsec_%%%,                       not base64
          """)
  void what_cannot_be_used_is_refused(String name, String url, String secret, String why) {
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> webhook(name, url, secret))
        .withMessageContaining(why);
  }

  @Test
  void an_event_that_does_not_exist_is_refused() {
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> webhook("erp", URL, SECRET, "complete"))
        .withMessageContaining("completed, declined, failed, ready");
  }

  @Test
  void what_does_not_start_says_what_to_set() {
    gangway
        .withPropertyValues(
            "gangway.webhooks[0].name=erp",
            "gangway.webhooks[0].url=" + URL,
            "gangway.webhooks[0].secret=short")
        .run(
            context -> {
              FailureAnalysis told = StartFailure.explained(context.getStartupFailure());
              assertThat(told.getDescription())
                  .contains("the secret of 'erp'")
                  .doesNotContain("short\"", "'short'");
              assertThat(told.getAction()).contains("webhooks:", "secret:", "openssl rand");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "retries, '5s,0s', retries[1]",
    "connect-timeout, 0s, connectTimeout",
    "timeout, -1s, timeout"
  })
  void a_time_of_nothing_is_refused(String key, String value, String told) {
    gangway
        .withPropertyValues("gangway.webhook-delivery.%s=%s".formatted(key, value))
        .run(
            context ->
                assertThat(StartFailure.explained(context.getStartupFailure()).getDescription())
                    .contains("gangway.webhook-delivery." + told, "must be above 0s"));
  }

  @Test
  void two_of_one_name_are_refused() {
    WebhookProperties.Entry entry = new WebhookProperties.Entry("erp", URL, SECRET, List.of());
    assertThatExceptionOfType(UnusableConfigurationException.class)
        .isThrownBy(() -> new Webhooks(new WebhookProperties(List.of(entry, entry))))
        .withMessageContaining("two webhooks are named 'erp'");
    assertThatCode(() -> new Webhooks(new WebhookProperties(List.of(entry))))
        .doesNotThrowAnyException();
  }

  @Test
  void a_secret_prints_itself_nowhere() {
    assertThat(new WebhookProperties.Entry("erp", URL, SECRET, List.of()).toString())
        .doesNotContain(SECRET);
    assertThat(webhook("erp", URL, SECRET).toString()).doesNotContain(SECRET);
  }

  private static Webhook webhook(String name, String url, String secret, String... events) {
    return new Webhook(new WebhookProperties.Entry(name, url, secret, List.of(events)));
  }
}
