package app.gangway.durable.http;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of instances: its filters and its pages. */
@OnH2
class ListIT extends DurableApiServer {

  private static final String TOKEN = "x-ms-continuation-token";

  @Test
  void it_is_an_array_of_what_each_instance_answers_for_itself() {
    Instance ended = client.started(FAN_OUT, someId(), johnny()).awaitStatus("Completed");

    Answer list = client.list("instanceIdPrefix=" + ended.id());

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.header("Content-Type")).startsWith("application/json");
    assertThat(list.json().isArray()).isTrue();
    assertThat(list.json()).hasSize(1);
    assertThat(list.json().get(0).toString()).isEqualTo(ended.status().json().toString());
  }

  @Test
  void nothing_found_is_an_empty_array() {
    Answer list = client.list("instanceIdPrefix=" + someId());

    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).isEqualTo("[]");
    assertThat(list.header(TOKEN)).isEmpty();
  }

  @Test
  void without_parameters_it_lists_whatever_there_is() {
    Instance ended = client.started(FAN_OUT, johnny());

    assertThat(client.get(DurableClient.INSTANCES).status()).isEqualTo(200);
    assertThat(client.ids("")).contains(ended.id());
  }

  @Test
  void it_can_be_asked_for_one_status_or_several() {
    String some = someId();
    Instance completed = client.started(FAN_OUT, some + "c", johnny()).awaitStatus("Completed");
    Instance terminated = client.started(EXTERNAL_EVENT, some + "t", daniel()).end();
    Instance running = client.started(EXTERNAL_EVENT, some + "r", daniel()).awaitApproval();
    Instance suspended = client.started(EXTERNAL_EVENT, some + "s", daniel());
    suspended.suspend();
    suspended.awaitStatus("Suspended");
    Instance failed =
        client
            .started(FAN_OUT, some + "f", hire("Fay", "fay@fail.example", "developer"))
            .awaitStatus("Failed");

    assertThat(of(some, "Completed")).containsExactly(completed.id());
    assertThat(of(some, "Terminated")).containsExactly(terminated.id());
    assertThat(of(some, "Running")).containsExactly(running.id());
    assertThat(of(some, "Suspended")).containsExactly(suspended.id());
    assertThat(of(some, "Failed")).containsExactly(failed.id());
    assertThat(of(some, "Completed,Terminated"))
        .containsExactlyInAnyOrder(completed.id(), terminated.id());
    assertThat(of(some, "Failed,Running,Suspended"))
        .containsExactlyInAnyOrder(failed.id(), running.id(), suspended.id());
    assertThat(of(some, "Completed,Pending")).containsExactly(completed.id());
    assertThat(of(some, "Canceled")).isEmpty();
    running.end();
    suspended.end();
  }

  private List<String> of(String prefix, String status) {
    return client.ids("instanceIdPrefix=%s&runtimeStatus=%s".formatted(prefix, status));
  }

  @Test
  void a_status_that_there_is_not_does_no_harm() {
    Answer answer = client.list("runtimeStatus=Sleeping");

    assertThat(answer.status()).isIn(200, 400);
    if (answer.status() == 200) {
      assertThat(answer.body()).isEqualTo("[]");
    } else {
      assertExplains(answer);
    }
  }

  @Test
  void it_can_be_asked_for_what_was_created_from_a_time_on_or_up_to_one() {
    String some = someId();
    Instance early = client.started(FAN_OUT, some + "1", johnny());
    Clocks.nextSecond();
    String between = Clocks.now();
    Clocks.nextSecond();
    Instance late = client.started(FAN_OUT, some + "2", johnny());
    Clocks.nextSecond();
    String after = Clocks.now();

    String these = "instanceIdPrefix=" + some;
    assertThat(client.ids(these + "&createdTimeFrom=" + between)).containsExactly(late.id());
    assertThat(client.ids(these + "&createdTimeTo=" + between)).containsExactly(early.id());
    assertThat(client.ids(these + "&createdTimeFrom=%s&createdTimeTo=%s".formatted(between, after)))
        .containsExactly(late.id());
    assertThat(client.ids(these + "&createdTimeFrom=" + after)).isEmpty();
    assertThat(client.ids(these + "&createdTimeFrom=%s&createdTimeTo=%s".formatted(after, between)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-02-29T12:00:00Z",
        "2020-02-29T12:00:00.1234567Z",
        "2020-02-29T12:00:00.123Z",
        "2020-02-29T13:00:00%2B01:00",
        "2020-02-29T12:00:00"
      })
  void a_time_may_be_written_in_any_way_of_iso_8601(String time) {
    String some = someId();
    client.started(FAN_OUT, some, johnny());

    assertThat(client.ids("instanceIdPrefix=%s&createdTimeFrom=%s".formatted(some, time)))
        .containsExactly(some);
    assertThat(client.ids("instanceIdPrefix=%s&createdTimeTo=%s".formatted(some, time))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "31.02.2022", "2022-02-31T00:00:00Z", "%00", "1e9", "-1"})
  void a_time_that_is_none_is_400(String time) {
    for (String end : List.of("createdTimeFrom=", "createdTimeTo=")) {
      Answer answer = client.list(end + time);
      assertThat(answer.status()).isEqualTo(400);
      assertExplains(answer);
    }
  }

  @Test
  void a_time_beyond_all_calendars_does_no_harm() {
    assertThat(client.list("createdTimeFrom=%2B999999999-12-31T23:59:59Z").status()).isIn(200, 400);
    assertThat(client.list("createdTimeTo=-999999999-01-01T00:00:00Z").status()).isIn(200, 400);
    assertThat(client.list("createdTimeFrom=0001-01-01T00:00:00Z&top=1").status()).isEqualTo(200);
    assertThat(client.list("createdTimeTo=9999-12-31T23:59:59Z&top=1").status()).isEqualTo(200);
  }

  @Test
  void a_prefix_is_taken_by_its_letters_and_is_no_pattern() {
    String some = someId();
    for (String id : List.of("a%b", "aXb", "a_b", "A%b", "a\u00e9", "a'b")) {
      client.started(FAN_OUT, some + id, johnny());
    }

    assertThat(startingWith(some + "a%")).containsExactly(some + "a%b");
    assertThat(startingWith(some + "a_")).containsExactly(some + "a_b");
    assertThat(startingWith(some + "A")).containsExactly(some + "A%b");
    assertThat(startingWith(some + "a'")).containsExactly(some + "a'b");
    assertThat(startingWith(some + "a\u00e9")).containsExactly(some + "a\u00e9");
    assertThat(startingWith(some)).hasSize(6);
    assertThat(startingWith(some.substring(1))).isEmpty();
    assertThat(startingWith("%" + some)).isEmpty();
    assertThat(startingWith(some + "\\")).isEmpty();
  }

  private List<String> startingWith(String prefix) {
    return client.ids("instanceIdPrefix=" + DurableClient.encoded(prefix));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 100})
  void page_by_page_everything_is_seen_once(int top) {
    String some = someId();
    Set<String> all = new HashSet<>();
    for (int n = 0; n < 7; n++) {
      all.add(client.started(FAN_OUT, some + n, johnny()).id());
    }

    List<List<JsonNode>> pages = client.pages("instanceIdPrefix=%s&top=%d".formatted(some, top));

    assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(top));
    List<String> seen = new ArrayList<>();
    pages.forEach(page -> page.forEach(one -> seen.add(one.path("instanceId").asText())));
    assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(all);
    assertThat(pages.size()).isBetween((7 + top - 1) / top, 7 / top + 1);
  }

  @Test
  void what_comes_in_meanwhile_hides_nothing_and_doubles_nothing() {
    String some = someId();
    Set<String> before = new HashSet<>();
    for (int n = 0; n < 6; n++) {
      before.add(client.started(FAN_OUT, some + n, johnny()).id());
    }
    String query = "instanceIdPrefix=%s&top=2".formatted(some);

    List<String> seen = new ArrayList<>();
    Answer page = client.list(query);
    for (int n = 0; ; n++) {
      page.json().forEach(one -> seen.add(one.path("instanceId").asText()));
      String token = page.header(TOKEN);
      if (token.isEmpty()) {
        break;
      }
      if (n < 3) {
        client.started(FAN_OUT, some + "new" + n, johnny());
      }
      page = next(query, token);
    }

    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }

  @Test
  void a_list_of_batches_and_people_is_paged_as_one() {
    String some = someId();
    client.started(
        PARALLEL, some, employees(johnny(), johnny(), daniel(), hire("Bo", "bo@b.example", "x")));
    client.started(FAN_OUT, some + "+", johnny());
    client.started(PARALLEL, some + "0", "{}");

    List<String> seen = client.ids("instanceIdPrefix=%s&top=2".formatted(some));

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void the_filter_goes_on_with_the_pages() {
    String some = someId();
    for (int n = 0; n < 4; n++) {
      client.started(FAN_OUT, some + n, johnny()).awaitStatus("Completed");
      client.started(EXTERNAL_EVENT, some + "x" + n, daniel()).end();
    }

    List<String> found =
        client.ids("instanceIdPrefix=%s&runtimeStatus=Terminated&top=1".formatted(some));

    assertThat(found.stream().map(id -> id.substring(some.length())).collect(toSet()))
        .containsExactlyInAnyOrder("x0", "x1", "x2", "x3");
    assertThat(found).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "AAAA", "bnVsbA==", "{}", "null", "'", "%00", "-1", "0"})
  void a_token_that_was_never_given_out_does_no_harm(String token) {
    Answer answer = next("top=1", token);

    assertThat(answer.status()).isIn(200, 400);
    if (answer.status() == 400) {
      assertExplains(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "1.5", "", "99999999999999999999", "2147483647"})
  void a_number_that_is_none_does_no_harm(String top) {
    Answer answer = client.list("instanceIdPrefix=none&top=" + top);

    assertThat(answer.status()).isIn(200, 400);
    if (answer.status() == 400) {
      assertExplains(answer);
    }
  }

  @Test
  void the_input_is_null_for_those_who_do_not_want_it() {
    String id = someId();
    client.started(FAN_OUT, id, johnny());

    JsonNode without = client.all("showInput=false&instanceIdPrefix=" + id).get(0);
    JsonNode with = client.all("instanceIdPrefix=" + id).get(0);

    assertThat(without.path("input").isNull()).isTrue();
    assertThat(with.path("input")).isEqualTo(Answer.json(johnny()));
  }

  private Answer next(String query, String token) {
    return client.send(
        "GET",
        DurableClient.INSTANCES + "?" + query,
        Map.of(TOKEN, token),
        BodyPublishers.noBody());
  }
}
