package app.gangway.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.ActivityResult;
import app.gangway.activity.Refused;
import app.gangway.testing.RulesTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The recipe for Snipe-IT, with what Snipe-IT says. */
@RulesTest
@TestPropertySource(properties = ConnectorScenario.H2)
class SnipeItRecipeTest extends RecipeScenario {

  private static final String CHECKOUT = "/api/v1/accessories/12/checkout";
  private static final String CHECKED_OUT = "/api/v1/accessories/12/checkedout";
  private static final String TAKEN =
      "{\"status\": \"success\", \"messages\": \"Accessory checked out successfully.\","
          + " \"payload\": null}";

  @Override
  String recipe() {
    return "snipe-it";
  }

  @Test
  void a_piece_is_checked_out_with_the_key_in_its_note() {
    answersPost(CHECKOUT, okJson(TAKEN));

    assertThat(place()).isInstanceOf(ActivityResult.class);

    assertThat(sent(posts(CHECKOUT).get(0)).at("/note").asText())
        .startsWith("Kim \"K\" Example, developer, from ")
        .endsWith("Gangway " + order().id());
    assertThat(posts(CHECKOUT).get(0).header("Authorization").firstValue())
        .isEqualTo("Bearer " + Recipes.secret("SNIPE_IT_TOKEN"));
    assertThat(order().status()).isEqualTo(OrderStatus.DONE);
  }

  @Test
  void an_empty_stock_is_a_refusal_though_its_status_is_200() {
    answersPost(
        CHECKOUT,
        okJson(
            "{\"status\": \"error\", \"messages\": {\"checkout_qty\": [\"There are only 0"
                + " remaining\"]}, \"payload\": null}"));

    assertThat(place())
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.toString()).contains("There are only 0 remaining"));
    assertThat(order().status()).isEqualTo(OrderStatus.FAILED);
  }

  @Test
  void a_piece_whose_answer_was_lost_is_found_by_its_note() {
    answerIsLost(CHECKOUT);
    answersGet(
        CHECKED_OUT,
        okJson(
            "{\"total\": 1, \"rows\": [{\"id\": 99, \"note\": \"Gangway %s\"}]}"
                .formatted(order().id())));

    assertThat(place()).isInstanceOf(ActivityResult.class);

    assertThat(posts(CHECKOUT)).hasSize(1);
    assertThat(order().reference()).isEqualTo("99");
    askedByKey(gets(CHECKED_OUT).get(0));
  }

  @Test
  void one_that_is_not_there_is_checked_out_again() {
    answerIsLost(CHECKOUT);
    answersGet(CHECKED_OUT, okJson("{\"total\": 0, \"rows\": []}"));
    answersPost(CHECKOUT, okJson(TAKEN));

    assertThat(place()).isInstanceOf(ActivityResult.class);

    assertThat(posts(CHECKOUT)).hasSize(2);
  }
}
