package app.gangway.connector.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.outbound.Reply;
import app.gangway.connector.Connector;
import app.gangway.connector.configuration.ConnectorProperties.Completion;
import app.gangway.connector.rule.JsonAnswer;
import app.gangway.connector.rule.Judgement.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is configured is what is done. */
class ReadConnectorTest {

  private static JsonNode json(String text) {
    return JsonAnswer.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Kind judged(Connector connector, String answer) {
    Reply reply = Reply.of(200, answer.getBytes(StandardCharsets.UTF_8));
    return connector.rule().judge(reply, Instant.EPOCH).kind();
  }

  @Test
  void a_name_and_an_address_are_enough() {
    Connector desk = Written.connector("").only();

    assertThat(desk.method()).isEqualTo("POST");
    assertThat(desk.contentType()).isEqualTo("application/json");
    assertThat(desk.keyHeader()).isEqualTo("Idempotency-Key");
    assertThat(desk.completion()).isEqualTo(Completion.ANSWER);
    assertThat(desk.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(desk.answerWithin()).isEqualTo(Duration.ofDays(14));
    assertThat(desk.retries()).hasSize(7).startsWith(Duration.ofSeconds(5));
    assertThat(judged(desk, "anything")).isEqualTo(Kind.SUCCESS);
  }

  @Test
  void an_activity_without_a_connector_stays_simulated() {
    assertThat(Written.file("gangway: {}").read().all()).isEmpty();
    assertThat(Written.connector("").read().behind("ItEquipmentOrderActivity")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "done-when: {/status: success}",
        "done-when: {\"[/status]\": success}",
        "doneWhen: {/status: success}",
        "done-when:\n  /status: ${TAKEN}",
        "done-when: {/status: [perhaps, success]}",
        "done-when: {\"[/status]\": [success, '${TAKEN}']}",
        "done-when: {/status: success, /count: 1, /ok: true}"
      })
  void a_condition_can_be_written_in_each_of_these_ways(String yaml) {
    Connector desk = Written.connector(yaml).with("TAKEN", "success").only();

    assertThat(judged(desk, "{\"status\": \"success\", \"count\": 1, \"ok\": true}"))
        .isEqualTo(Kind.SUCCESS);
    assertThat(judged(desk, "{\"status\": \"error\", \"count\": 1, \"ok\": true}"))
        .isEqualTo(Kind.REFUSED);
    assertThat(judged(desk, "{\"count\": 1, \"ok\": true}")).isEqualTo(Kind.REFUSED);
  }

  @Test
  void all_conditions_hold_and_at_each_place_one_of_its_values() {
    Connector desk = Written.connector("done-when: {/a~1b/0: [1, 2], /c: x}").only();

    assertThat(judged(desk, "{\"a/b\": [1], \"c\": \"x\"}")).isEqualTo(Kind.SUCCESS);
    assertThat(judged(desk, "{\"a/b\": [2], \"c\": \"x\"}")).isEqualTo(Kind.SUCCESS);
    assertThat(judged(desk, "{\"a/b\": [3], \"c\": \"x\"}")).isEqualTo(Kind.REFUSED);
    assertThat(judged(desk, "{\"a/b\": [1], \"c\": \"y\"}")).isEqualTo(Kind.REFUSED);
  }

  @Test
  void the_conditions_of_one_connector_are_not_those_of_the_next() {
    String yaml =
        """
        gangway:
          connectors:
            - {name: one, url: 'https://one.example.com/', done-when: {/a: 1}}
            - {name: two, url: 'https://two.example.com/', done-when: {/b: 1}}
        """;

    List<Connector> both = Written.file(yaml).read().all();

    assertThat(judged(both.get(0), "{\"a\": 1}")).isEqualTo(Kind.SUCCESS);
    assertThat(judged(both.get(1), "{\"a\": 1}")).isEqualTo(Kind.REFUSED);
  }

  @Test
  void conditions_of_a_callback_count_though_nothing_else_is_said_of_it() {
    Connector desk =
        Written.connector(
                """
                body: '{"tell": "{{callbackUrl}}"}'
                completion: callback
                callback: {done-when: {/state: done}, failed-when: {/state: [no, never]}}""")
            .only();

    assertThat(desk.callback().doneWhen().areMetBy(json("{\"state\": \"done\"}"))).isTrue();
    assertThat(desk.callback().failedWhen().areMetBy(json("{\"state\": \"never\"}"))).isTrue();
    assertThat(desk.callback().failedWhen().areMetBy(json("{\"state\": \"done\"}"))).isFalse();
    assertThat(desk.callback().text()).hasToString("/text");
  }

  @Test
  void a_body_is_written_as_its_content_type_wants() {
    String form =
        "headers: {content-type: application/x-www-form-urlencoded}\nbody: 'n={{name}}&x={{role}}'";
    String soap =
        "headers: {Content-Type: text/xml}\nbody: '<a n=\"{{name}}\"><![CDATA[{{role}}]]></a>'";

    assertThat(Written.connector(form).only().contentType())
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(Written.connector(form).only().headers()).isEmpty();
    assertThat(Written.connector(soap).only().contentType()).isEqualTo("text/xml");
    assertThat(Written.connector("headers: {Content-Type: text/plain}\nbody: Hi {{name}}").only())
        .isNotNull();
  }

  @Test
  void a_slash_at_the_end_of_our_address_makes_no_difference() {
    assertThat(Written.file("gangway: {base-url: ' https://a.example/g// '}").read().all())
        .isEmpty();
  }
}
