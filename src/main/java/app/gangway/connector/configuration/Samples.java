package app.gangway.connector.configuration;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.connector.template.Placeholder;
import app.gangway.connector.template.Position;
import app.gangway.connector.template.Template;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Fills templates with values that try to break out, so that a broken one is found at start. */
final class Samples {

  private static final String NASTY = "\"},{\"x\":\"&<a>\r\n{{key}}/../?#\u00e4";

  private static final Map<Placeholder, String> VALUES =
      Arrays.stream(Placeholder.values()).collect(Collectors.toMap(each -> each, each -> NASTY));

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

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

  /** A body, which must be JSON or XML if it says that it is. */
  static void check(
      BiFunction<String, String, UnusableConfigurationException> unusable,
      Template body,
      String contentType) {
    String rendered = body.render(VALUES);
    String type = contentType.toLowerCase(Locale.ROOT);
    if (type.contains("json") && !isJson(rendered)) {
      throw unusable.apply(
          "body", "it is no JSON once its placeholders are filled; they belong between quotes");
    }
    if (type.contains("xml") && !isXml(rendered)) {
      throw unusable.apply(
          "body", "it is no XML once its placeholders are filled; they belong into elements");
    }
  }

  /** One document, and nothing after it. */
  private static boolean isJson(String text) {
    try {
      return !JSON.readTree(text).isMissingNode();
    } catch (IOException malformed) {
      return false;
    }
  }

  private static boolean isXml(String text) {
    try {
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder parser = parsers.newDocumentBuilder();
      // The default one prints what is wrong.
      parser.setErrorHandler(new DefaultHandler());
      parser.parse(new InputSource(new StringReader(text)));
      return true;
    } catch (SAXException malformed) {
      return false;
    } catch (IOException | ParserConfigurationException impossible) {
      throw new IllegalStateException("Every Java reads XML from a text", impossible);
    }
  }
}
