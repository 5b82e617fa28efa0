package app.gangway.common.outbound;

import app.gangway.common.configuration.UnusableConfigurationException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is sent by the rules of Standard Webhooks, so that others know that it is ours. */
public final class SigningSecret {

  /** In bytes; less can be guessed. */
  private static final int KEY_MIN = 24;

  private static final String ENCODED = "whsec_";
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param secret {@code whsec_} and base64 after it, or any text of at least 24 characters
   * @param unusable what to throw, given what is wrong
   */
  public SigningSecret(String secret, Function<String, UnusableConfigurationException> unusable) {
    key = new SecretKeySpec(bytes(secret, unusable), HMAC);
  }

  private static byte[] bytes(
      String secret, Function<String, UnusableConfigurationException> unusable) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (secret.startsWith(ENCODED)) {
      try {
        bytes = Base64.getDecoder().decode(secret.substring(ENCODED.length()));
      } catch (IllegalArgumentException malformed) {
        throw unusable.apply("the secret of '%s' begins with whsec_ but is not base64 after that");
      }
    }
    if (bytes.length < KEY_MIN) {
      throw unusable.apply(
          "the secret of '%s' is shorter than 24 characters, or bytes after whsec_");
    }
    return bytes;
  }

  /** What goes with a body as {@code webhook-signature}. */
  public String sign(String id, Instant at, String body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      String signed = id + "." + at.getEpochSecond() + "." + body;
      byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java knows " + HMAC, impossible);
    }
  }
}
