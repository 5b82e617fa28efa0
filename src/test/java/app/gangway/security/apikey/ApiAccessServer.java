package app.gangway.security.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.CleanDatabase;
import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses for machines that tell who came in. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
abstract class ApiAccessServer {

  @LocalServerPort int port;

  @Autowired CleanDatabase cleanDatabase;
  @Autowired JdbcClient rows;

  @BeforeEach
  void empty() {
    cleanDatabase.clear();
  }

  /** The text in the answer, which has to be of the kind that this address speaks. */
  static String told(HttpResponse<String> answer, String prefix) {
    boolean ours = prefix.startsWith("/api/batches");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type ->
                assertThat(type)
                    .startsWith(ours ? "application/problem+json" : "application/json"));
    assertThat(answer.body())
        .startsWith(
            ours
                ? "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\""
                    .formatted(
                        answer.statusCode() == 401 ? "Unauthorized" : "Forbidden",
                        answer.statusCode())
                : "{\"Message\":\"");
    return answer.body();
  }

  Visitor visitor() {
    return new Visitor("http://127.0.0.1:" + port);
  }

  HttpResponse<String> get(String path, Map<String, String> headers) {
    return visitor().send("GET", path, headers);
  }

  List<String> entries() {
    return rows.sql("select kind, who, origin, line from audit_entry order by id")
        .query(
            (row, n) ->
                String.join(
                    " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }
}
