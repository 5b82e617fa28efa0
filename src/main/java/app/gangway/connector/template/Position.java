package app.gangway.connector.template;

import app.gangway.common.newhire.LegibleText;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a value stands. It is written so that it cannot end what it stands in. */
public enum Position {
  /** Within a string of a JSON document. */
  JSON(value -> new String(JsonStringEncoder.getInstance().quoteAsString(value))),
  /** Within an address, a header or the fields of a form. */
  ADDRESS(value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")),
  /** Within an element or an attribute of an XML document. */
  XML(value -> Escapers.HTML.escape(Position.characters(Position.line(value)))),
  /** Within a line of text. */
  TEXT(Position::line);

  private static final int LINE_MAX = 2_000;

  private final Mustache.Escaper escaper;

  Position(Mustache.Escaper escaper) {
    this.escaper = escaper;
  }

  Mustache.Escaper escaper() {
    return escaper;
  }

  /** Without the two that no XML document may have. */
  private static String characters(String value) {
    return value.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
  }

  private static String line(String value) {
    return LegibleText.line(value, LINE_MAX);
  }
}
