package app.gangway.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Requests as an editor keeps them in a {@code .http} file: parted by {@code ###}, named by {@code #
 * @name}, and referring to earlier answers as {@code {{name.response.body.$.key}}}.
 */
public final class HttpFile {

  private static final Pattern NAME = Pattern.compile("#\\s*@name\\s+(\\S+)\\s*");
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\{(\\w+)\\.response\\.body\\.\\$\\.(\\w+)}}");

  private HttpFile() {}

  /**
   * One of its requests.
   *
   * @param title what stands behind {@code ###}
   * @param name null for one to which no other refers
   */
  public record Request(
      String title,
      @Nullable String name,
      String method,
      String url,
      Map<String, String> headers,
      String body) {

    /** With what earlier requests were answered, by their names. */
    public Request after(Map<String, Answer> answers) {
      return new Request(title, name, method, filled(url, answers), headers, filled(body, answers));
    }
  }

  public static List<Request> read(String text) {
    List<Request> requests = new ArrayList<>();
    for (String block : text.split("(?m)^###")) {
      if (!block.isBlank()) {
        requests.add(request(block.lines().toList()));
      }
    }
    return requests;
  }

  private static Request request(List<String> lines) {
    String title = lines.get(0).strip();
    String name = null;
    int at = 1;
    for (; lines.get(at).isBlank() || lines.get(at).startsWith("#"); at++) {
      Matcher found = NAME.matcher(lines.get(at));
      if (found.matches()) {
        name = found.group(1);
      }
    }
    String[] line = lines.get(at++).split(" ", 2);
    Map<String, String> headers = new LinkedHashMap<>();
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      String[] header = lines.get(at).split(":", 2);
      headers.put(header[0].strip(), header[1].strip());
    }
    String body = at < lines.size() ? String.join("\n", lines.subList(at + 1, lines.size())) : "";
    return new Request(title, name, line[0], line[1].strip(), headers, body);
  }

  private static String filled(String text, Map<String, Answer> answers) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(answers.get(found.group(1)).text(found.group(2))));
  }
}
