package app.gangway.connector;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.connector.callback.CallbackService.Receipt;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.OnboardingStatus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** By which token another system calls back, and by which it does not; once on each database. */
abstract class TokenRules extends ConnectorScenario {

  private static final int ID_BYTES = 16;
  private static final int CODE_BYTES = 32;

  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionOperations transaction;

  private String ordered() {
    return ordered("Kim Example");
  }

  private String ordered(String name) {
    SYSTEM.reset();
    SYSTEM.answers("/desk", status(202, "{\"key\": \"IT-7\"}"));
    gangway.perform(submit(name), EQUIPMENT);
    return token(SYSTEM.calls("/desk").get(0));
  }

  @Test
  void a_token_names_its_order_and_proves_that_we_have_made_it() {
    ByteBuffer token = ByteBuffer.wrap(Base64.getUrlDecoder().decode(ordered()));
    byte[] code = new byte[CODE_BYTES];

    UUID named = new UUID(token.getLong(), token.getLong());
    token.get(code);

    assertThat(orders.findById(named)).isPresent();
    assertThat(token.hasRemaining()).isFalse();
    assertThat(code).isNotEqualTo(new byte[CODE_BYTES]);
  }

  @Test
  void who_knows_one_token_does_not_know_that_of_another_order() {
    byte[] one = Base64.getUrlDecoder().decode(ordered("Kim Example"));
    byte[] other = Base64.getUrlDecoder().decode(ordered("Lee Example"));
    System.arraycopy(other, 0, one, 0, ID_BYTES);

    assertThat(callBack(encoded(one), "")).isEqualTo(Receipt.UNKNOWN);
    assertThat(callBack(encoded(other), "")).isEqualTo(Receipt.TAKEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, ID_BYTES - 1, ID_BYTES, ID_BYTES + CODE_BYTES - 1})
  void a_token_that_is_changed_anywhere_is_none(int place) {
    byte[] token = Base64.getUrlDecoder().decode(ordered());
    token[place] ^= 1;

    assertThat(callBack(encoded(token), "")).isEqualTo(Receipt.UNKNOWN);
  }

  @Test
  void nobody_guesses_a_token() {
    String token = ordered();
    UUID order = order(token);

    for (String guess :
        List.of(
            token + "A",
            token + "AAAA",
            token.substring(0, token.length() - 1),
            token.substring(0, 22),
            token + "=",
            " " + token,
            token.substring(0, 22) + "A".repeat(42),
            order.toString(),
            "callback-of-" + order,
            "ä",
            "")) {
      assertThat(callBack(guess, "")).as(guess).isEqualTo(Receipt.UNKNOWN);
    }
  }

  @Test
  void a_token_of_an_order_that_is_there_no_more_is_none() {
    String token = ordered();
    rows.sql("delete from connector_order where id = ?").param(order(token)).update();

    assertThat(callBack(token, "")).isEqualTo(Receipt.UNKNOWN);
  }

  @Test
  void what_an_older_version_has_given_out_still_counts() {
    UUID order = order(ordered());
    String earlier = earlier(order);
    assertThat(callBack(earlier, "")).isEqualTo(Receipt.UNKNOWN);
    knowEarlier(order);

    assertThat(callBack(earlier + "A", "")).isEqualTo(Receipt.UNKNOWN);
    assertThat(callBack(earlier, "")).isEqualTo(Receipt.TAKEN);
    assertThat(callBack(earlier, "")).isEqualTo(Receipt.REPEATED);
  }

  @Test
  void an_order_that_an_older_version_has_tried_keeps_its_token() {
    SYSTEM.answers("/desk", status(503, ""));
    UUID id = submit("Kim Example");
    gangway.perform(id, EQUIPMENT);
    UUID order = order(id, EQUIPMENT).id();
    rows.sql("update connector_order set body = replace(body, 'callback-of-', 'token-of-')")
        .update();
    knowEarlier(order);
    SYSTEM.reset();
    SYSTEM.answers("/desk", status(202, "{\"key\": \"IT-7\"}"));

    gangway.perform(id, EQUIPMENT);

    assertThat(token(SYSTEM.calls("/desk").get(0))).isEqualTo(earlier(order));
    assertThat(callBack(earlier(order), "")).isEqualTo(Receipt.TAKEN);
  }

  @Test
  void what_is_known_of_earlier_tokens_goes_with_the_onboarding() {
    UUID order = order(ordered());
    knowEarlier(order);
    UUID onboarding = orders.findById(order).orElseThrow().onboardingId();

    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new OnboardingEvent.Removed(onboarding, null, OnboardingStatus.RUNNING)));

    assertThat(
            rows.sql("select count(*) from earlier_callback_token where order_id = ?")
                .param(order)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(callBack(earlier(order), "")).isEqualTo(Receipt.UNKNOWN);
  }

  private static UUID order(String token) {
    ByteBuffer id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
    return new UUID(id.getLong(), id.getLong());
  }

  private static String encoded(byte[] token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** As the upgrade leaves it. */
  private void knowEarlier(UUID order) {
    rows.sql("insert into earlier_callback_token (order_id, token_hash) values (?, ?)")
        .params(order, sha256(earlier(order)))
        .update();
  }

  /** The token that an older version made. */
  private String earlier(UUID order) {
    byte[] secret =
        Base64.getDecoder()
            .decode(rows.sql("select secret from callback_secret").query(String.class).single());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return encoded(mac.doFinal(order.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String sha256(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
