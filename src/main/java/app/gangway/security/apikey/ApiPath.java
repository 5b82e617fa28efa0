package app.gangway.security.apikey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * The one spelling of an address for machines that everything here goes by. Durable Functions
 * answers with and without a slash at the end and whatever the case of its own words, and clients
 * rely on it. What a caller chose, such as an id, stays as it is.
 */
final class ApiPath {

  /** Stands for what a caller chose. */
  private static final String ANY = "*";

  /** One list a segment: the words that it may be. */
  private static final List<List<List<String>>> SHAPES =
      List.of(
          List.of(List.of("api"), List.of("orchestrators", "batches", "processes"), List.of(ANY)),
          List.of(
              List.of("runtime"),
              List.of("webhooks"),
              List.of("durabletask"),
              List.of("orchestrators"),
              List.of(ANY),
              List.of(ANY)),
          List.of(
              List.of("runtime"),
              List.of("webhooks"),
              List.of("durabletask"),
              List.of("instances"),
              List.of(ANY),
              List.of("raiseEvent", "terminate", "suspend", "resume", "restart", "rewind"),
              List.of(ANY)));

  /** As many segments as tell an address for machines from any other. */
  private static final int LEAST = 2;

  private ApiPath() {}

  /**
   * The address in its usual spelling; as it is where it is none for machines.
   *
   * @param path without the context path, encoded or decoded
   */
  static String usual(String path) {
    // An empty segment is for the firewall to judge.
    if (!path.startsWith("/") || path.contains("//")) {
      return path;
    }
    String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    List<String> parts = List.of(whole.split("/", -1));
    // Before the first slash there is nothing.
    List<String> segments = parts.subList(1, parts.size());
    return SHAPES.stream()
        .flatMap(shape -> usual(segments, shape).stream())
        .findFirst()
        .orElse(path);
  }

  private static Optional<String> usual(List<String> segments, List<List<String>> shape) {
    if (segments.size() < LEAST || segments.size() > shape.size()) {
      return Optional.empty();
    }
    List<String> usual = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      Optional<String> word = usual(segments.get(i), shape.get(i));
      if (word.isEmpty()) {
        return Optional.empty();
      }
      usual.add(word.get());
    }
    return Optional.of("/" + String.join("/", usual));
  }

  private static Optional<String> usual(String segment, List<String> words) {
    if (words.contains(ANY)) {
      return Optional.of(segment);
    }
    String said = segment.contains("%") ? decoded(segment) : segment;
    return words.stream().filter(word -> word.equalsIgnoreCase(said)).findFirst();
  }

  private static String decoded(String segment) {
    try {
      return UriUtils.decode(segment, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return segment;
    }
  }
}
