package app.gangway.security.apikey;

import static app.gangway.testing.People.ADMIN_KEY;
import static app.gangway.testing.People.APPROVER_KEY;
import static app.gangway.testing.People.HR_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Visitor;
import app.gangway.testing.Wire;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in with a key. */
class ApiAccessIT extends ApiAccessServer {

  private static final List<String> PREFIXES =
      List.of("/runtime/rooms", "/api/orchestrators/rooms", "/api/batches/rooms");

  static Stream<Arguments> everyPrefixAndKey() {
    Map<String, List<Integer>> answers =
        Map.of(
            HR_KEY, List.of(200, 200, 200),
            APPROVER_KEY, List.of(200, 403, 403),
            ADMIN_KEY, List.of(200, 200, 200));
    return answers.keySet().stream()
        .flatMap(
            key ->
                Stream.of(0, 1, 2)
                    .map(n -> Arguments.of(PREFIXES.get(n), key, answers.get(key).get(n))));
  }

  @ParameterizedTest
  @MethodSource("everyPrefixAndKey")
  void a_key_opens_what_its_role_may_do(String prefix, String key, int status) {
    String code = URLEncoder.encode(key, StandardCharsets.UTF_8);

    HttpResponse<String> byHeader = get(prefix + "/me", Map.of("x-functions-key", key));
    HttpResponse<String> byParameter = get(prefix + "/me?a=b&code=" + code, Map.of());
    HttpResponse<String> posted =
        visitor().send("POST", prefix + "?code=" + code, Map.of("Content-Type", "text/csv"));

    assertThat(List.of(byHeader, byParameter, posted))
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(status))
        .allSatisfy(answer -> assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie"));
    if (status == 403) {
      assertThat(told(byHeader, prefix)).contains("The role of this function key is not enough");
    }
  }

  @Test
  void whoever_comes_in_by_a_key_is_the_machine_it_is_named_after() {
    for (String path : List.of("/runtime/rooms/me", "/runtime/rooms/later")) {
      assertThat(get(path, Map.of("x-functions-key", HR_KEY)).body())
          .isEqualTo("{\"name\":\"hr-system\",\"kind\":\"MACHINE\",\"origin\":\"127.0.0.1\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/runtime/rooms", "/api/orchestrators/rooms", "/api/batches/rooms"})
  void without_a_key_and_with_a_wrong_one_nobody_comes_in(String prefix) {
    HttpResponse<String> none = get(prefix + "/me", Map.of("Accept", "text/html"));
    HttpResponse<String> wrong =
        get(prefix + "/me?code=" + "wrong", Map.of("x-functions-key", "  "));

    assertThat(told(none, prefix)).contains("needed", "x-functions-key", "code");
    assertThat(told(wrong, prefix))
        .contains("Nobody has this function key")
        .doesNotContain("wrong");
    assertThat(List.of(none, wrong))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(401);
              assertThat(answer.headers().allValues("WWW-Authenticate"))
                  .singleElement()
                  .asString()
                  .startsWith("FunctionKey");
              assertThat(answer.headers().map()).doesNotContainKeys("Set-Cookie", "Location");
            });
    assertThat(entries()).isEmpty();
  }

  @Test
  void the_header_wins() {
    String code = URLEncoder.encode(HR_KEY, StandardCharsets.UTF_8);

    assertThat(get("/runtime/rooms/me?code=wrong", Map.of("x-functions-key", HR_KEY)).statusCode())
        .isEqualTo(200);
    assertThat(
            get("/runtime/rooms/me?code=" + code, Map.of("x-functions-key", "wrong")).statusCode())
        .isEqualTo(401);
    assertThat(new Wire(port).get("/runtime/rooms/me?code=%zz").status()).isEqualTo(401);
  }

  @Test
  void who_has_signed_in_at_the_pages_has_not_here() {
    Visitor ada = Visitor.signedIn(port, "ada");

    assertThat(ada.get("/api/batches/rooms/me").statusCode()).isEqualTo(401);
    String basic = "Basic YWRhOmJlaGluZCB0aGUgY3VydGFpbg==";
    assertThat(get("/runtime/rooms/me", Map.of("Authorization", basic)).statusCode())
        .isEqualTo(401);
  }
}
