package app.gangway.connector.configuration;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.connector.template.Placeholder;
import app.gangway.connector.template.Position;
import app.gangway.connector.template.Template;
import com.fasterxml.jackson.core.JsonPointer;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values of a connector, or says which key cannot be used and why. No message repeats
 * a value that may be a secret.
 */
final class Checks {

  static final String UNSET = "it names a variable of the environment that is not set";

  private final BiFunction<String, String, UnusableConfigurationException> unusable;

  /**
   * @param unusable what to throw, given a key and what is wrong
   */
  Checks(BiFunction<String, String, UnusableConfigurationException> unusable) {
    this.unusable = unusable;
  }

  UnusableConfigurationException unusable(String key, String problem) {
    return unusable.apply(key, problem);
  }

  /** Spring leaves the name of a variable in the place of a value that nobody has set. */
  static boolean hasUnsetVariable(String value) {
    return value.contains("${");
  }

  /** A value that has to be there. */
  String required(String key, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw unusable(key, "is needed");
    }
    return set(key, value);
  }

  /** A value whose variables are set; it may be blank. */
  String set(String key, String value) {
    if (hasUnsetVariable(value)) {
      throw unusable(key, UNSET);
    }
    return value;
  }

  /** An address that is the same for everybody. */
  String address(String key, String value) {
    return address(key, value, Set.of()).toString();
  }

  Template address(String key, String value, Set<Placeholder> allowed) {
    return Samples.address(unusable, key, set(key, value), allowed);
  }

  Template template(String key, String source, Position position, Set<Placeholder> allowed) {
    try {
      return new Template(source, position, allowed);
    } catch (IllegalArgumentException malformed) {
      throw unusable(key, String.valueOf(malformed.getMessage()));
    }
  }

  /** The value of a header that can be sent. */
  String header(String key, String name, String value) {
    try {
      HttpRequest.newBuilder().setHeader(name, set(key, value));
      return value;
    } catch (IllegalArgumentException illegal) {
      throw unusable(key, "is no header that can be sent");
    }
  }

  /** The name of a header that can be sent. */
  String headerName(String key, String name) {
    header(key, name, "");
    return name;
  }

  /** Null if there is none. */
  @Nullable JsonPointer pointer(String key, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return JsonPointer.compile(value.strip());
    } catch (IllegalArgumentException malformed) {
      throw unusable(key, "must be a JSON pointer such as /id");
    }
  }

  Duration positive(String key, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw unusable(key, "must be above 0s");
    }
    return value;
  }
}
