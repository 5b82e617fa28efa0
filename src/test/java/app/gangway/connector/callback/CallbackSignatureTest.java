package app.gangway.connector.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a body is signed with the secret; by an example that GitHub and Atlassian publish. */
class CallbackSignatureTest {

  private static final byte[] SECRET = bytes("It's a Secret to Everybody");
  private static final byte[] BODY = bytes("Hello, World!");
  private static final String HEX =
      "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void the_right_one_is_right_with_and_without_its_method() {
    assertThat(CallbackSignature.isRight("sha256=" + HEX, BODY, SECRET)).isTrue();
    assertThat(CallbackSignature.isRight(" " + HEX + " ", BODY, SECRET)).isTrue();
    assertThat(CallbackSignature.isRight(HEX.toUpperCase(Locale.ROOT), BODY, SECRET)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "sha256=", "sha1=" + HEX, HEX + "00", "sha256=sha256=" + HEX, "\u00e4"})
  void another_is_not(String sent) {
    assertThat(CallbackSignature.isRight(sent, BODY, SECRET)).isFalse();
  }

  @Test
  void it_is_of_these_bytes_and_of_this_secret() {
    assertThat(CallbackSignature.isRight(null, BODY, SECRET)).isFalse();
    assertThat(CallbackSignature.isRight(HEX.substring(0, 63), BODY, SECRET)).isFalse();
    assertThat(CallbackSignature.isRight(HEX, bytes("Hello, World"), SECRET)).isFalse();
    assertThat(CallbackSignature.isRight(HEX, BODY, bytes("It's a secret to Everybody"))).isFalse();
  }
}
