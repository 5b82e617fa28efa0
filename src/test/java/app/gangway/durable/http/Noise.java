package app.gangway.durable.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.gangway.testing.DurableClient;
import java.util.Random;

/** What chance makes of a good request. */
final class Noise {

  private static final String[] PIECES = {
    "\\u0000",
    "\\ud800",
    "\\udfff",
    "\\ud83d\\ude00",
    "\\",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "1e999999",
    "-0",
    "9".repeat(400),
    "0.1e-400",
    "NaN",
    "\u0000",
    "\t",
    "\uFEFF",
    "\u202e",
    "😀",
    "31.02.2022",
    "01.02.2022",
    "\"name\": ",
    "\"name\": {}, ",
    "\"__proto__\": {}, ",
    "<b>",
    "%s",
    "${x}",
    "{{x}}",
    "[".repeat(3_000),
    "{\"a\":".repeat(3_000)
  };

  private static final String[] LETTERS = {
    "a", "Z", "0", " ", "%", ";", "&", "=", "+", "@", ":", ".", "..", "~", "'", "\"", "<", ">", "{",
    "}", "|", "^", "`", "/", "\\", "#", "?", "\n", "\r", "\t", "\u0000", "\u007f", "\u0085", "ä",
    "漢", "😀", "\u202e", "\uFEFF", "%2F", "%00", "%zz", "\u2028"
  };

  private static final String[] MOMENTS = {
    "2022-02-01T00:00:00Z",
    "2022-02-31T00:00:00Z",
    "2022-02-01",
    "now",
    "",
    "0",
    "-1",
    "+999999999-12-31T23:59:59Z",
    "-999999999-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z",
    "2022-02-01T00:00:00+18:00",
    "2022-02-01T24:00:00Z",
    "2022-02-01T23:59:60Z",
    "1643673600",
    "Tue, 01 Feb 2022 00:00:00 GMT",
    "\u0000",
    "2022-02-01T00:00:00 01:00",
    "漢"
  };

  private static final String[] STATUSES = {
    "Completed",
    "Completed,Failed",
    ",",
    "completed",
    "Running,,Pending",
    "Sleeping",
    "漢",
    "",
    "Completed".repeat(500)
  };

  private static final String[] FLAGS = {"true", "false", "TRUE", "1", "", "maybe", "\u0000"};

  private static final String[] NUMBERS = {
    "1", "0", "-1", "2", "1e3", "2147483647", "2147483648", "9".repeat(30), "", "many", "0x10", "١"
  };

  private static final String[] WILD = {
    "/%",
    "/%2",
    "/%zz",
    "/%c0%80",
    "/%ff%fe",
    "/%ed%a0%80",
    "/%00",
    "/%2e%2e/",
    "/..;/",
    "//",
    "/;a=b",
    "/a;b",
    "/%2F",
    "/%5C",
    "/%25",
    "/%0d%0aX:1",
    "/[",
    "/|",
    "/{x}",
    "/\"",
    "/\u00e9",
    "/a?%zz=%",
    "/a?instanceIdPrefix=%ff",
    "/a?showHistory=%",
    "?top=%",
    "?createdTimeFrom=%c0",
    "?instanceIdPrefix=%",
    "?x=%ed%a0%80",
    "?[]=1",
    "?runtimeStatus=%00",
    "?&&=&="
  };

  private final Random dice;

  Noise(Random dice) {
    this.dice = dice;
  }

  String one(String... of) {
    return of[dice.nextInt(of.length)];
  }

  /** The good text with one to three mishaps. */
  byte[] mutated(String good) {
    byte[] bytes = good.getBytes(UTF_8);
    for (int n = dice.nextInt(3); n >= 0; n--) {
      bytes = mishap(bytes);
    }
    return bytes;
  }

  private byte[] mishap(byte[] good) {
    int at = dice.nextInt(good.length + 1);
    return switch (dice.nextInt(5)) {
      case 0 -> spliced(good, at, new byte[0], good.length - at);
      case 1 ->
          spliced(good, at, new byte[] {(byte) dice.nextInt(256)}, Math.min(1, good.length - at));
      case 2 -> spliced(good, at, new byte[0], dice.nextInt(good.length - at + 1));
      case 3 -> spliced(good, at, one(PIECES).getBytes(UTF_8), 0);
      default -> spliced(good, at, one(PIECES).getBytes(UTF_8), Math.min(3, good.length - at));
    };
  }

  /** With this many bytes from there on replaced. */
  private static byte[] spliced(byte[] good, int at, byte[] piece, int gone) {
    byte[] spliced = new byte[good.length + piece.length - gone];
    System.arraycopy(good, 0, spliced, 0, at);
    System.arraycopy(piece, 0, spliced, at, piece.length);
    System.arraycopy(good, at + gone, spliced, at + piece.length, good.length - at - gone);
    return spliced;
  }

  /** At most so many letters, mostly few, of which most are harmless. */
  String text(int most) {
    int length = dice.nextInt(4) == 0 ? dice.nextInt(most) : dice.nextInt(6);
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < length; n++) {
      text.append(dice.nextInt(3) == 0 ? one(LETTERS) : String.valueOf((char) ('a' + n % 26)));
    }
    return text.toString();
  }

  String moment() {
    return one(MOMENTS);
  }

  /** As a header can carry it. */
  String token() {
    return one("", "0", "-1", "x", "AAAA", "e30=", "bnVsbA==", "%00", "'", "a".repeat(4_000), "==");
  }

  String query() {
    StringBuilder query = new StringBuilder("taskHub=x");
    for (int n = dice.nextInt(4); n >= 0; n--) {
      query.append('&').append(parameter());
    }
    return query.toString();
  }

  private String parameter() {
    return switch (dice.nextInt(8)) {
      case 0 -> "runtimeStatus=" + DurableClient.encoded(one(STATUSES));
      case 1 -> "createdTimeFrom=" + DurableClient.encoded(moment());
      case 2 -> "createdTimeTo=" + DurableClient.encoded(moment());
      case 3 -> "top=" + DurableClient.encoded(one(NUMBERS));
      case 4 -> "instanceIdPrefix=" + DurableClient.encoded(text(300));
      case 5 ->
          one("showHistory=", "showHistoryOutput=", "showInput=", "returnInternalServerError=")
              + DurableClient.encoded(one(FLAGS));
      case 6 -> DurableClient.encoded("x" + text(10)) + "=" + DurableClient.encoded(text(10));
      default -> "connection=" + DurableClient.encoded(text(10));
    };
  }

  /** What a client library would not send. */
  String wildAddress() {
    String room =
        one(
            "/api/orchestrators",
            "/api/orchestrators/OnboardingOrchestrator",
            DurableClient.WEBHOOKS + "/orchestrators/OnboardingOrchestrator",
            DurableClient.INSTANCES,
            DurableClient.INSTANCES + "/x/raiseEvent");
    return room + one(WILD);
  }
}
