package app.gangway.imports.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.StartDates;
import app.gangway.testing.CleanDatabase;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Feeds the whole application over HTTP, as an HR system would; every test begins in an empty one.
 */
@WebTest
abstract class HrSystem {

  static final String PATH = "/api/batches";
  static final String HEADER = "name,email,startdate,role";

  /** A day that draws no warning, whenever this runs. */
  static final String SOON = StartDates.format(LocalDate.now().plusYears(1));

  static final String JOHNNY = "Johnny Lawrence,johnny@eaglefang.com," + SOON + ",developer";
  static final String DANIEL = "Daniel LaRusso,daniel@miyagido.com," + SOON + ",sales";
  static final String BROKEN = "Ali Mills,ali," + SOON + ",developer";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  @Autowired ManualExecution gangway;
  @Autowired JdbcClient rows;
  @Autowired CleanDatabase cleanDatabase;

  Visitor visitor;

  @BeforeEach
  void comeIn() {
    visitor = new Visitor(port);
    cleanDatabase.clear();
  }

  HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(visitor.at(pathAndQuery))
        .header("x-functions-key", People.HR_KEY);
  }

  HttpRequest.Builder csv(String query, byte[] file) {
    return request(PATH + query)
        .header("Content-Type", "text/csv")
        .POST(BodyPublishers.ofByteArray(file));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return visitor.send(request);
  }

  HttpResponse<String> post(String... lines) {
    return send(csv("", file(lines)));
  }

  HttpResponse<String> get(String id) {
    return send(request(PATH + "/" + id));
  }

  static byte[] file(String... lines) {
    return (HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8);
  }

  static byte[] people(int count) {
    return file(
        IntStream.range(0, count)
            .mapToObj(n -> "Person %1$d,p%1$d@example.com,%2$s,developer".formatted(n, SOON))
            .toArray(String[]::new));
  }

  /** A form with one part for each of these texts. */
  static byte[] form(String... parts) {
    return IntStream.range(0, parts.length)
        .mapToObj(n -> "--b\r\nContent-Disposition: form-data; " + parts[n] + "\r\n")
        .collect(Collectors.joining("", "", "--b--\r\n"))
        .getBytes(UTF_8);
  }

  HttpResponse<String> postForm(String query, byte[] form) {
    return send(
        request(PATH + query)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(form)));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(text, broken);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  static String id(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return json(answer).get("id").asText();
  }

  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("none");
  }

  /** A problem document of this status, whose detail says this. */
  static void assertProblem(HttpResponse<String> answer, int status, String detail) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("type").asText()).isNotBlank();
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("instance").asText()).startsWith(PATH);
    assertThat(problem.get("detail").asText()).contains(detail);
  }

  long count(String table) {
    return rows.sql("select count(*) from " + table).query(Long.class).single();
  }

  void assertNothingCreated() {
    assertThat(count("csv_import")).isZero();
    assertThat(count("csv_import_content")).isZero();
    assertThat(count("batch")).isZero();
  }
}
