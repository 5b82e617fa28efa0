package app.gangway.connector.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of a body as GitHub, Jira and others send it: {@code sha256=} and hex digits. */
final class CallbackSignature {

  private static final String HMAC = "HmacSHA256";
  private static final String PREFIX = "sha256=";

  private CallbackSignature() {}

  /**
   * @param sent with or without its prefix; null if none was sent
   */
  static boolean isRight(@Nullable String sent, byte[] body, byte[] secret) {
    if (sent == null) {
      return false;
    }
    String hex = sent.strip().toLowerCase(Locale.ROOT);
    String digits = hex.startsWith(PREFIX) ? hex.substring(PREFIX.length()) : hex;
    return MessageDigest.isEqual(
        digits.getBytes(StandardCharsets.UTF_8), of(body, secret).getBytes(StandardCharsets.UTF_8));
  }

  private static String of(byte[] body, byte[] secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java knows " + HMAC, impossible);
    }
  }
}
