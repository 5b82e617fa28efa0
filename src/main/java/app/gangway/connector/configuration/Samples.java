package app.gangway.connector.configuration;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.connector.rule.JsonAnswer;
import app.gangway.connector.template.Placeholder;
import app.gangway.connector.template.Position;
import app.gangway.connector.template.Template;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Fills templates with values that try to break out, so that a broken one is found at start. */
final class Samples {

  private static final String NASTY = "\"},{\"x\":\"&<a>\r\n{{key}}/../?#\u00e4";

  private static final Map<Placeholder, String> VALUES =
      Arrays.stream(Placeholder.values()).collect(Collectors.toMap(each -> each, each -> NASTY));

  private Samples() {}

  /**
   * An address, whose host is the same for everybody.
   *
   * @param unusable what to throw, given a key and what is wrong
   */
  static Template address(
      BiFunction<String, String, UnusableConfigurationException> unusable,
      String key,
      String source,
      Set<Placeholder> allowed) {
    String wanted = "must be an address that begins with http:// or https:// and a host";
    try {
      Template template = new Template(source.strip(), Position.ADDRESS, allowed);
      URI uri = new URI(template.render(VALUES));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
        throw unusable.apply(key, wanted);
      }
      if (!source.strip().startsWith(uri.getScheme() + "://" + uri.getRawAuthority())) {
        throw unusable.apply(key, "its host must stand there as it is");
      }
      return template;
    } catch (URISyntaxException malformed) {
      throw unusable.apply(key, wanted);
    } catch (IllegalArgumentException malformed) {
      throw unusable.apply(key, String.valueOf(malformed.getMessage()));
    }
  }

  /** A body, which must be JSON if it says that it is. */
  static void check(
      BiFunction<String, String, UnusableConfigurationException> unusable,
      Template body,
      String contentType) {
    String rendered = body.render(VALUES);
    if (contentType.toLowerCase(Locale.ROOT).contains("json")
        && JsonAnswer.parse(rendered.getBytes(StandardCharsets.UTF_8)).isEmpty()) {
      throw unusable.apply(
          "body", "it is no JSON once its placeholders are filled; they belong between quotes");
    }
  }
}
