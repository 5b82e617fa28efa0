package app.gangway.audit.ui;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Network addresses of version 6: kept at full length, shown in their short form. */
final class Address {

  private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:]*");

  /** Several groups of 0, of which the longest row is left out. */
  private static final Pattern ZEROS = Pattern.compile("\\b0(?::0)+\\b");

  private Address() {}

  /** Such as {@code ::1}; whatever is no such address stays as it is. */
  static String shortened(String text) {
    String full = full(text);
    String longest =
        VERSION_6.matcher(full).matches()
            ? ZEROS
                .matcher(full)
                .results()
                .map(MatchResult::group)
                .reduce("", (one, other) -> other.length() > one.length() ? other : one)
            : "";
    return longest.isEmpty() ? full : full.replaceFirst(":?\\b" + longest + "\\b:?", "::");
  }

  /** As entries have it, such as {@code 0:0:0:0:0:0:0:1}; anything else stays as it is. */
  static String full(String text) {
    try {
      return VERSION_6.matcher(text).matches()
          ? InetAddress.getByName(text).getHostAddress()
          : text;
    } catch (UnknownHostException noAddress) {
      return text;
    }
  }
}
