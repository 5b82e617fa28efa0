package app.gangway.security.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a provider says of somebody; what is not as it should be counts as not said. */
final class Claims {

  private Claims() {}

  /** A list, or words in a line. */
  static Collection<String> words(Map<String, Object> claims, String name) {
    Object claim = claim(claims, name);
    if (claim instanceof Collection<?> many) {
      return many.stream().filter(Objects::nonNull).map(Object::toString).toList();
    }
    return claim instanceof String one ? List.of(one.split("[ ,]+")) : List.of();
  }

  /** Null also for one of which the provider says that nobody has checked it. */
  static @Nullable String email(Map<String, Object> claims, String name) {
    Object verified = claims.get("email_verified");
    return verified != null && !Boolean.parseBoolean(verified.toString())
        ? null
        : text(claims, name);
  }

  static @Nullable Locale language(Map<String, Object> claims, String name) {
    String text = text(claims, name);
    Locale language = text == null ? Locale.ROOT : Locale.forLanguageTag(text.replace('_', '-'));
    return language.getLanguage().isEmpty() ? null : language;
  }

  private static @Nullable String text(Map<String, Object> claims, String name) {
    return claim(claims, name) instanceof String text ? text.strip() : null;
  }

  /** A claim of exactly this name, else the one that the dots lead to. */
  private static @Nullable Object claim(Map<String, Object> claims, String name) {
    Object found = claims.get(name);
    if (found != null) {
      return found;
    }
    found = claims;
    for (String step : name.split("\\.")) {
      found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
    }
    return found;
  }
}
