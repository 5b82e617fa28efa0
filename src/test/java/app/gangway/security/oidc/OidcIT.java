package app.gangway.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.GangwayApplication;
import app.gangway.testing.Visitor;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;

/** Coming in by a provider of OpenID Connect that vouches for people, from its form to our page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcIT {

  /** By number: the provider sends nobody to a "localhost", and its cookies are not to be ours. */
  private final String address = "http://127.0.0.1:" + TestSocketUtils.findAvailableTcpPort();

  private ConfigurableApplicationContext provider;
  private ConfigurableApplicationContext gangway;
  private String providerAddress;

  @BeforeAll
  void open() {
    provider = Provider.open(address);
    providerAddress =
        "http://localhost:" + provider.getEnvironment().getProperty("local.server.port");
    String client = "--spring.security.oauth2.client.registration.directory.";
    gangway =
        new SpringApplicationBuilder(GangwayApplication.class)
            .run(
                "--server.port=" + URI.create(address).getPort(),
                "--spring.datasource.url=jdbc:h2:mem:vouched;DB_CLOSE_DELAY=-1",
                "--gangway.jobs.database.url=jdbc:h2:mem:vouched-jobs;DB_CLOSE_DELAY=-1",
                client + "client-id=gangway",
                client + "client-secret=between us",
                client + "client-name=Our directory",
                client + "scope=openid",
                "--spring.security.oauth2.client.provider.directory.issuer-uri=" + providerAddress,
                "--gangway.oidc.roles-claim=groups",
                "--gangway.oidc.roles.HR=people-ops");
  }

  @AfterAll
  void close() {
    gangway.close();
    provider.close();
  }

  @Test
  void whoever_the_provider_vouches_for_comes_in_with_the_role_it_names() {
    Visitor olga = new Visitor(address);
    assertThat(olga.get("/batches").headers().firstValue("Location").orElseThrow())
        .endsWith("/login");

    HttpResponse<String> page = comeIn(olga, "olga");

    assertThat(page.uri()).hasPath("/batches");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(olga.get("/actuator/prometheus").statusCode()).isEqualTo(403);
    assertThat(
            gangway
                .getBean(JdbcClient.class)
                .sql("select line from audit_entry where who = 'olga' and kind = 'SIGN_IN'")
                .query(String.class)
                .list())
        .hasSize(1);
    assertThat(
            gangway
                .getBean(JdbcClient.class)
                .sql("select roles || ' ' || group_names from person where name = 'olga'")
                .query(String.class)
                .list())
        .containsExactly("HR people-ops\ncanteen");
  }

  @Test
  void a_link_in_a_mail_leads_by_the_provider_to_its_page() {
    Visitor oscar = new Visitor(address);
    assertThat(oscar.get("/decide/made-up").headers().firstValue("Location").orElseThrow())
        .endsWith("/login");

    HttpResponse<String> page = comeIn(oscar, "oscar");

    assertThat(page.uri()).hasPath("/decide/made-up");
    assertThat(page.statusCode()).isEqualTo(404);
  }

  @Test
  void whoever_has_no_role_here_is_told_so() {
    HttpResponse<String> page = comeIn(new Visitor(address), "otto");

    assertThat(page.uri()).hasPath("/login").hasQuery("norole");
  }

  @Test
  void a_code_that_nobody_asked_for_is_refused() {
    HttpResponse<String> page =
        follow(new Visitor(address), URI.create("/login/oauth2/code/directory?code=x&state=y"));

    assertThat(page.uri()).hasPath("/login").hasQuery("error");
  }

  /** As a browser does it: to the provider, its form, and back. */
  private HttpResponse<String> comeIn(Visitor visitor, String name) {
    HttpResponse<String> form = follow(visitor, URI.create("/oauth2/authorization/directory"));
    assertThat(form.uri())
        .hasPath("/login")
        .hasAuthority(URI.create(providerAddress).getAuthority());
    HttpRequest.Builder filled =
        HttpRequest.newBuilder(form.uri())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "username=%s&password=%s"
                        .formatted(
                            name, URLEncoder.encode(Provider.PASSWORD, StandardCharsets.UTF_8))));
    return follow(visitor, visitor.send(filled));
  }

  private HttpResponse<String> follow(Visitor visitor, URI address) {
    return follow(visitor, visitor.send(HttpRequest.newBuilder(visitor.at("/").resolve(address))));
  }

  private HttpResponse<String> follow(Visitor visitor, HttpResponse<String> answer) {
    HttpResponse<String> last = answer;
    while (last.statusCode() == 302) {
      URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
      last = visitor.send(HttpRequest.newBuilder(next));
    }
    assertThat(last.statusCode()).as(last.body()).isIn(200, 404);
    return last;
  }
}
