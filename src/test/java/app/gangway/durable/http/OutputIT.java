package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.Instance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the three orchestrators of the tutorial do and say. */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class OutputIT extends DurableApiServer {

  @Test
  void an_onboarding_lists_the_three_texts_in_their_order() {
    for (int round = 0; round < 5; round++) {
      Instance ended = client.started(FAN_OUT, johnny()).awaitStatus("Completed");

      assertThat(ended.output().toString())
          .isEqualTo(
              """
              ["Access card was created for Johnny Lawrence.",\
              "Role specific IT equipment (role: developer) was ordered for Johnny Lawrence.",\
              "Welcome email was sent to johnny.lawrence@eaglefang.com."]""");
    }
  }

  @Test
  void an_onboarding_asks_for_no_approval_whatever_the_role() {
    Instance ended = client.started(FAN_OUT, daniel()).awaitStatus("Completed");

    assertThat(ended.output()).hasSize(3);
    assertThat(ended.output().get(1).asText()).isEqualTo(ORDERED_FOR_DANIEL);
    assertThat(ended.history("TimerCreated")).isEmpty();
  }

  @Test
  void every_activity_says_its_line_in_the_log(CapturedOutput log) {
    client.started(FAN_OUT, hire("Log Lena", "lena@log.example", "pilot")).awaitStatus("Completed");

    assertThat(log)
        .contains("Access card created for Log Lena starting on 01.02.2022")
        .contains(
            "Role specific IT equipment (role: pilot) was ordered for Log Lena starting on"
                + " 01.02.2022")
        .contains("Welcome Log Lena! Happy to have you on board and see you on 01.02.2022!");
  }

  @Test
  void an_external_event_orders_at_once_for_whom_no_approval_is_needed() {
    String email = someEmail();
    Instance ended =
        client.started(EXTERNAL_EVENT, hire("Jo", email, "developer")).awaitStatus("Completed");

    assertThat(ended.output().asText())
        .isEqualTo("Role specific IT equipment (role: developer) was ordered for Jo.");
    assertThat(backEnds.calls(email)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sales", "sales ops", "presales"})
  void only_sales_exactly_needs_an_approval(String role) {
    Instance ended =
        client.started(EXTERNAL_EVENT, hire("Jo", someEmail(), role)).awaitStatus("Completed");

    assertThat(ended.output().asText()).contains("was ordered for Jo.");
  }

  @Test
  void a_declined_order_has_completed_with_the_words_of_the_tutorial() {
    String email = someEmail();
    Instance ended = client.started(EXTERNAL_EVENT, daniel(email)).awaitApproval();
    ended.raise("ApprovalRequest", "\"no\"");

    assertThat(ended.awaitStatus("Completed").output().asText()).isEqualTo(DECLINED);
    assertThat(backEnds.calls(email)).isZero();
  }

  @Test
  void a_batch_runs_one_child_each_and_has_no_output(CapturedOutput log) {
    Instance batch =
        client
            .started(
                PARALLEL,
                employees(johnny(), daniel(), hire("Terry Silver", "terry@kai.example", "boss")))
            .awaitStatus("Completed");

    assertThat(batch.output().isNull()).isTrue();
    assertThat(batch.status().json().has("output")).isTrue();
    assertThat(children(batch))
        .containsExactlyInAnyOrder(
            batch.id() + ":Johnny Lawrence",
            batch.id() + ":Daniel LaRusso",
            batch.id() + ":Terry Silver");
    for (String child : children(batch)) {
      assertThat(client.status(child).status()).isEqualTo(200);
      assertThat(client.status(child).text("name")).isEqualTo(FAN_OUT);
      assertThat(client.status(child).text("runtimeStatus")).isEqualTo("Completed");
      assertThat(client.status(child).json().path("output")).hasSize(3);
    }
    assertThat(log.toString().split("Starting 3 sub-orchestrations for update", -1)).hasSize(2);
  }

  @Test
  void a_batch_ends_after_its_last_child() {
    String email = someEmail();
    backEnds.hold(email);
    Instance batch = client.started(PARALLEL, employees(johnny(), hire("Bo", email, "x")));
    await()
        .untilAsserted(
            () ->
                assertThat(client.status(batch.id() + ":Johnny Lawrence").text("runtimeStatus"))
                    .isEqualTo("Completed"));

    assertThat(batch.runtimeStatus()).isEqualTo("Running");
    backEnds.release(email);
    batch.awaitStatus("Completed");
  }

  @Test
  void two_people_of_one_name_both_come_in() {
    Instance batch =
        client
            .started(
                PARALLEL,
                employees(
                    hire("Bo", "bo1@b.example", "x"),
                    hire("Bo", "bo2@b.example", "x"),
                    hire("Bo", "bo3@b.example", "x")))
            .awaitStatus("Completed");

    List<String> children = children(batch);
    assertThat(children).hasSize(3).doesNotHaveDuplicates().contains(batch.id() + ":Bo");
    assertThat(children).allMatch(id -> id.startsWith(batch.id() + ":Bo"));
    assertThat(children.stream().map(id -> client.status(id).json().at("/input/email").asText()))
        .containsExactlyInAnyOrder("bo1@b.example", "bo2@b.example", "bo3@b.example");
  }

  @Test
  void what_an_id_may_not_hold_is_an_underscore_in_a_child_s() {
    Instance batch =
        client
            .started(PARALLEL, employees(hire("A/B#C?D\\\\E 100%;", "a@b.example", "x")))
            .awaitStatus("Completed");

    assertThat(children(batch)).containsExactly(batch.id() + ":A_B_C_D_E 100%;");
    assertThat(client.status(children(batch).get(0)).status()).isEqualTo(200);
  }

  @Test
  void children_of_a_long_id_and_a_long_name_come_in_and_can_be_asked_for() {
    String id = (someId() + "x".repeat(256)).substring(0, 256);
    String name = "N".repeat(200);
    Instance batch =
        client
            .started(
                PARALLEL,
                id,
                employees(hire(name, "n1@b.example", "x"), hire(name, "n2@b.example", "x")))
            .awaitStatus("Completed");

    assertThat(children(batch)).hasSize(2).doesNotHaveDuplicates();
    for (String child : children(batch)) {
      assertThat(client.status(child).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"employees2onboard\": null}", "{\"other\": 1}"})
  void a_batch_without_a_list_completes_with_a_warning(String input, CapturedOutput log) {
    Instance batch = client.started(PARALLEL, input).awaitStatus("Completed");

    assertThat(batch.output().isNull()).isTrue();
    assertThat(children(batch)).isEmpty();
    assertThat(log).contains("No employees to onboard");
  }

  @Test
  void a_batch_with_an_empty_list_completes_at_once(CapturedOutput log) {
    Instance batch = client.started(PARALLEL, employees()).awaitStatus("Completed");

    assertThat(batch.output().isNull()).isTrue();
    assertThat(children(batch)).isEmpty();
    assertThat(log)
        .contains("Starting 0 sub-orchestrations for update")
        .doesNotContain("No employees to onboard");
  }

  private List<String> children(Instance batch) {
    return client.ids("instanceIdPrefix=" + batch.id() + ":");
  }
}
