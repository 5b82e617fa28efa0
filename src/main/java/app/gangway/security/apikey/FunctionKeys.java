package app.gangway.security.apikey;

import app.gangway.security.account.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys to the HTTP APIs. */
@Component
class FunctionKeys {

  private record Known(byte[] digest, FunctionKey key) {}

  private final List<Known> all = new ArrayList<>();

  /** A key named like a person would open to that name what is closed to the person. */
  FunctionKeys(ApiProperties configured, Accounts accounts) {
    for (FunctionKey key : configured.keys()) {
      if (accounts.has(key.name())) {
        throw ApiProperties.unusable(
            "a function key and an account are named '%s'".formatted(key.name()));
      }
      if (all.stream().anyMatch(known -> known.key().name().equalsIgnoreCase(key.name()))) {
        throw ApiProperties.unusable("two function keys are named '%s'".formatted(key.name()));
      }
      if (find(key.key()).isPresent()) {
        throw ApiProperties.unusable(
            "the function key '%s' is that of another name".formatted(key.name()));
      }
      all.add(new Known(digest(key.key()), key));
    }
  }

  boolean any() {
    return !all.isEmpty();
  }

  /**
   * The key with this value. It takes as long for a wrong one as for a right one, so that nobody
   * finds a key letter by letter.
   */
  Optional<FunctionKey> find(String sent) {
    byte[] digest = digest(sent);
    @Nullable FunctionKey found = null;
    for (Known known : all) {
      if (MessageDigest.isEqual(known.digest(), digest)) {
        found = known.key();
      }
    }
    return Optional.ofNullable(found);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
