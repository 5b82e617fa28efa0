package app.gangway.connector.template;

import com.samskivert.mustache.Mustache;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with placeholders. What is filled in is a value, whatever it holds; no code runs. */
public final class Template {

  private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

  private final String source;
  private final Set<Placeholder> used = EnumSet.noneOf(Placeholder.class);
  private final com.samskivert.mustache.Template compiled;

  /**
   * @param allowed what may stand in it
   * @throws IllegalArgumentException if something else does, or a tag is no placeholder; its
   *     message says what, without a full stop
   */
  public Template(String source, Position position, Set<Placeholder> allowed) {
    this.source = source;
    Matcher tag = TAG.matcher(source);
    while (tag.find()) {
      used.add(placeholder(tag.group(1).strip(), allowed));
    }
    if (TAG.matcher(source).replaceAll("").contains("{{")) {
      throw new IllegalArgumentException("a placeholder begins with {{ and does not end with }}");
    }
    compiled = Mustache.compiler().withEscaper(position.escaper()).compile(source);
  }

  private static Placeholder placeholder(String word, Set<Placeholder> allowed) {
    return Placeholder.of(word)
        .filter(allowed::contains)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "{{%s}} is none of the placeholders that can stand here: %s"
                        .formatted(
                            word,
                            allowed.stream()
                                .map(Placeholder::word)
                                .collect(Collectors.joining(", ")))));
  }

  public boolean uses(Placeholder placeholder) {
    return used.contains(placeholder);
  }

  /**
   * @param values of all that it {@linkplain #uses uses}
   */
  public String render(Map<Placeholder, String> values) {
    return compiled.execute(
        values.entrySet().stream()
            .collect(Collectors.toMap(each -> each.getKey().word(), Map.Entry::getValue)));
  }

  @Override
  public String toString() {
    return source;
  }
}
