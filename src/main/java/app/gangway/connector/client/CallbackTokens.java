package app.gangway.connector.client;

import app.gangway.connector.ConnectorOrder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The tokens by which other systems call back: for each order one, the same at each attempt, that
 * nobody can guess. A token is the id of its order and a code that only we can make of it, so that
 * nothing of it is kept. Those of orders that were written by an older version are the code alone;
 * what they are known by is kept.
 */
@Component
public class CallbackTokens {

  private static final String HMAC = "HmacSHA256";
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 2 * Long.BYTES;
  private static final int TOKEN_BYTES = ID_BYTES + 32;

  private final JdbcTemplate rows;
  private final SecretKeySpec secret;

  /** The secret is made once for an installation; all its nodes have the same. */
  CallbackTokens(JdbcTemplate rows) {
    this.rows = rows;
    this.secret = new SecretKeySpec(Base64.getDecoder().decode(stored()), HMAC);
  }

  /** What stands for the token where an order is kept. Nobody can know it before it is placed. */
  public static String blank(UUID order) {
    return "callback-of-" + order;
  }

  /** The same in orders of an older version: the other system may know their tokens already. */
  private static String earlierBlank(UUID order) {
    return "token-of-" + order;
  }

  /** The text with the token in it. */
  String fillIn(ConnectorOrder order, String text) {
    UUID id = order.id();
    String blank = blank(id);
    if (text.contains(blank)) {
      return text.replace(blank, token(id));
    }
    String earlier = earlierBlank(id);
    return text.contains(earlier) ? text.replace(earlier, encoded(code(id))) : text;
  }

  /** The order that a token is for; empty if we have not made it. */
  public Optional<UUID> orderOf(String token) {
    byte[] read;
    try {
      read = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException neverOurs) {
      return Optional.empty();
    }
    if (read.length != TOKEN_BYTES) {
      return earlier(token);
    }
    ByteBuffer parts = ByteBuffer.wrap(read);
    UUID order = new UUID(parts.getLong(), parts.getLong());
    boolean right =
        MessageDigest.isEqual(Arrays.copyOfRange(read, ID_BYTES, TOKEN_BYTES), code(order));
    return right ? Optional.of(order) : Optional.empty();
  }

  private Optional<UUID> earlier(String token) {
    return rows
        .queryForList(
            "select order_id from earlier_callback_token where token_hash = ?",
            UUID.class,
            HexFormat.of().formatHex(sha256(token)))
        .stream()
        .findFirst();
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java knows SHA-256", impossible);
    }
  }

  private String token(UUID order) {
    return encoded(
        ByteBuffer.allocate(TOKEN_BYTES)
            .putLong(order.getMostSignificantBits())
            .putLong(order.getLeastSignificantBits())
            .put(code(order))
            .array());
  }

  private static String encoded(byte[] token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private byte[] code(UUID order) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(secret);
      return mac.doFinal(order.toString().getBytes(StandardCharsets.UTF_8));
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
