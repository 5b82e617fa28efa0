package app.gangway.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.Ordered;
import app.gangway.activity.Refused;
import app.gangway.connector.callback.CallbackService.Receipt;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.testing.RulesTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The recipe for Jira Service Management, with what Jira says. */
@RulesTest
@TestPropertySource(properties = ConnectorScenario.H2)
class JiraRecipeTest extends RecipeScenario {

  private static final String REQUEST = "/rest/servicedeskapi/request";
  private static final String SEARCH = "/rest/api/3/search/jql";

  private static final String CREATED =
      """
      {"issueId": "107001", "issueKey": "HELP-1", "requestTypeId": "10", "serviceDeskId": "1",
       "createdDate": {"iso8601": "2026-03-02T09:00:00+0000", "epochMillis": 1772442000000},
       "currentStatus": {"status": "Waiting for support", "statusCategory": "NEW"},
       "_links": {"self": "https://acme.atlassian.net/rest/servicedeskapi/request/107001"}}""";

  @Override
  String recipe() {
    return "jira";
  }

  private void taken() {
    answersPost(REQUEST, status(201, CREATED));
    assertThat(place())
        .isInstanceOfSatisfying(
            Ordered.class,
            ordered -> assertThat(ordered.line()).isEqualTo("Ordered at jira, reference HELP-1"));
  }

  /** A webhook, as Jira sends it when an issue has changed. */
  private Receipt webhook(String status, String category, String resolution, boolean signed) {
    String body =
        """
        {"timestamp": 1772442000000, "webhookEvent": "jira:issue_updated",
         "issue_event_type_name": "issue_generic",
         "issue": {"id": "107001", "key": "HELP-1", "fields": {
           "summary": "Equipment", "resolution": %s,
           "status": {"name": "%s", "statusCategory": {"id": 3, "key": "%s"}}}}}"""
            .formatted(resolution, status, category);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return callbacks.byReference(
        "jira",
        bytes,
        header -> signed && header.equals("X-Hub-Signature") ? signature(bytes) : null,
        false);
  }

  private static String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = Recipes.secret("JIRA_WEBHOOK_SECRET").getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void a_request_is_made_and_done_when_it_is_resolved() {
    taken();

    JsonNode sent = sent(posts(REQUEST).get(0));
    assertThat(sent.at("/serviceDeskId").asText()).isEqualTo("1");
    assertThat(sent.at("/requestFieldValues/summary").asText())
        .isEqualTo("Equipment for Kim \"K\" Example, developer");
    assertThat(sent.at("/requestFieldValues/labels/0").asText())
        .isEqualTo("gangway-" + order().id());
    String both = "gangway@acme.example:" + Recipes.secret("JIRA_API_TOKEN");
    assertThat(posts(REQUEST).get(0).header("Authorization").firstValue())
        .isEqualTo(
            "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    assertThat(order().link()).isEqualTo("https://acme.atlassian.net/browse/HELP-1");

    assertThat(webhook("In Progress", "indeterminate", "null", true)).isEqualTo(Receipt.TAKEN);
    assertThat(order().status()).isEqualTo(OrderStatus.ORDERED);
    assertThat(webhook("Resolved", "done", "{\"name\": \"Done\"}", false))
        .isEqualTo(Receipt.UNSIGNED);
    assertThat(webhook("Resolved", "done", "{\"name\": \"Done\"}", true)).isEqualTo(Receipt.TAKEN);
    assertThat(webhook("Closed", "done", "{\"name\": \"Done\"}", true)).isEqualTo(Receipt.REPEATED);

    assertThat(order().status()).isEqualTo(OrderStatus.DONE);
    assertThat(run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.lines(id)).contains("jira: done: Resolved");
  }

  @Test
  void a_request_that_is_turned_down_has_failed() {
    taken();

    webhook("Closed", "done", "{\"name\": \"Won't Do\"}", true);

    assertThat(order().status()).isEqualTo(OrderStatus.FAILED);
  }

  @Test
  void a_request_whose_answer_was_lost_is_found_by_its_label() {
    answerIsLost(REQUEST);
    answersGet(SEARCH, okJson("{\"issues\": [{\"id\": \"107001\", \"key\": \"HELP-7\"}]}"));

    assertThat(place()).isInstanceOf(Ordered.class);

    assertThat(posts(REQUEST)).hasSize(1);
    assertThat(order().reference()).isEqualTo("HELP-7");
    assertThat(gets(SEARCH).get(0).queryParameter("jql").firstValue())
        .isEqualTo("labels=\"gangway-%s\"".formatted(order().id()));
  }

  @Test
  void one_that_is_not_there_is_made_again_with_the_same_label() {
    answerIsLost(REQUEST);
    answersGet(SEARCH, okJson("{\"issues\": [], \"isLast\": true}"));

    taken();

    assertThat(posts(REQUEST)).hasSize(2);
    assertThat(posts(REQUEST).get(1).getBodyAsString())
        .isEqualTo(posts(REQUEST).get(0).getBodyAsString());
  }

  @Test
  void what_jira_does_not_accept_is_refused_with_its_words() {
    answersPost(
        REQUEST,
        status(
            400,
            "{\"errorMessage\": \"Field 'labels' cannot be set.\", \"i18nErrorMessage\": {}}"));

    assertThat(place())
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.toString()).contains("cannot be set"));
  }
}
