package app.gangway.durable.http;

import app.gangway.durable.RuntimeStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the question mark of an address. Not asked of the servlet, which would read a
 * body that looks like a form; of what it does not know, such as {@code taskHub} and {@code
 * connection}, it takes no notice.
 */
final class QueryString {

  /** Names in lower case, as Durable Functions takes them in any. */
  private final Map<String, String> values = new HashMap<>();

  private QueryString() {}

  static QueryString of(HttpServletRequest request) {
    QueryString query = new QueryString();
    String all = request.getQueryString();
    if (all != null) {
      for (String pair : all.split("&")) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        query.values.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (decoded.indexOf('\0') >= 0) {
        throw RefusedException.badRequest("The address holds a NUL character.");
      }
      return decoded;
    } catch (IllegalArgumentException malformed) {
      throw RefusedException.badRequest("The address is not encoded as it should be: " + text);
    }
  }

  /** Null when it is not there. */
  @Nullable String text(String name) {
    return values.get(name.toLowerCase(Locale.ROOT));
  }

  boolean flag(String name, boolean otherwise) {
    String value = text(name);
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw RefusedException.badRequest(name + ": expected true or false");
    };
  }

  /** At least 1, and cut to the most that is given. */
  int count(String name, int otherwise, int most) {
    String value = text(name);
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1) {
      throw RefusedException.badRequest(name + ": expected a number from 1");
    }
    return Math.min(most, Integer.parseInt(value));
  }

  /** A moment as ISO 8601 has it, UTC unless it says otherwise; a day is its beginning. */
  @Nullable Instant moment(String name) {
    String value = text(name);
    if (value == null || value.isEmpty()) {
      return null;
    }
    try {
      return parsed(value);
    } catch (DateTimeException unreadable) {
      throw RefusedException.badRequest(name + ": expected a time such as 2022-02-01T08:00:00Z");
    }
  }

  private static Instant parsed(String value) {
    // A plus sign that nobody encoded comes as a space.
    String text = value.strip().replace(' ', '+');
    if (text.length() == 10) {
      return ordinary(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
    boolean zoned =
        text.endsWith("Z")
            || text.endsWith("z")
            || text.lastIndexOf('+') > 10
            || text.lastIndexOf('-') > 10;
    return ordinary(
        zoned
            ? OffsetDateTime.parse(text).toInstant()
            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
  }

  /** Within what every database keeps. */
  private static Instant ordinary(Instant moment) {
    int year = moment.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9999) {
      throw new DateTimeException("Not a year of our time");
    }
    return moment;
  }

  Set<RuntimeStatus> statuses(String name) {
    Set<RuntimeStatus> wanted = EnumSet.noneOf(RuntimeStatus.class);
    String value = text(name);
    if (value != null) {
      for (String word : value.split(",")) {
        if (!word.isBlank()) {
          wanted.add(
              RuntimeStatus.find(word.strip())
                  .orElseThrow(
                      () -> RefusedException.badRequest(name + ": nothing is called " + word)));
        }
      }
    }
    return wanted;
  }
}
