package app.gangway.connector.client;

import app.gangway.connector.ConnectorOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The tokens by which other systems call back: for each order one, the same at each attempt, that
 * nobody can guess. No order keeps its token, only what it is known by.
 */
@Component
public class CallbackTokens {

  private static final String HMAC = "HmacSHA256";
  private static final int SECRET_BYTES = 32;

  private final JdbcTemplate rows;
  private final SecretKeySpec secret;

  /** The secret is made once for an installation; all its nodes have the same. */
  CallbackTokens(JdbcTemplate rows) {
    this.rows = rows;
    this.secret = new SecretKeySpec(Base64.getDecoder().decode(stored()), HMAC);
  }

  /** What stands for the token where an order is kept. Nobody can know it before it is placed. */
  public static String blank(UUID order) {
    return "token-of-" + order;
  }

  /** The text with the token in it. */
  String fillIn(ConnectorOrder order, String text) {
    String blank = blank(order.id());
    return text.contains(blank) ? text.replace(blank, token(order.id())) : text;
  }

  /** What the token of an order is known by. */
  public String hash(UUID order) {
    return hash(token(order));
  }

  /** The same of any token. */
  public static String hash(String token) {
    return HexFormat.of().formatHex(sha256(token));
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java knows SHA-256", impossible);
    }
  }

  private String token(UUID order) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(secret);
      byte[] token = mac.doFinal(order.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java knows " + HMAC, impossible);
    }
  }

  private String stored() {
    return rows
        .queryForList("select secret from callback_secret where id = 1", String.class)
        .stream()
        .findFirst()
        .orElseGet(this::make);
  }

  private String make() {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    try {
      rows.update(
          "insert into callback_secret (id, secret) values (1, ?)",
          Base64.getEncoder().encodeToString(random));
    } catch (DuplicateKeyException anotherNodeWasFirst) {
      // Its secret is the one that counts.
    }
    return stored();
  }
}
