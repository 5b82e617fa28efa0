package app.gangway.durable.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads JSON to the letter: UTF-8, one document and nothing after it, no key twice, no deep
 * nesting.
 */
final class StrictJson {

  /** The words of the tutorial. */
  static final String INVALID = "Invalid JSON content";

  /** Far more than any input of ours has levels. */
  private static final int MAX_DEPTH = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private static final ObjectMapper MAPPER =
      new ObjectMapper(FACTORY).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * A document that was read.
   *
   * @param text as it was sent, without white space around it
   */
  record Document(String text, JsonNode root) {}

  private StrictJson() {}

  /**
   * @throws RefusedException when it is anything else; nothing at all is read as {@code null}
   */
  static Document read(byte[] body) {
    String text = decode(body).strip();
    if (text.isEmpty()) {
      return new Document("null", MAPPER.nullNode());
    }
    try {
      return new Document(text, MAPPER.readTree(text));
    } catch (JsonProcessingException invalid) {
      throw invalid(invalid.getOriginalMessage() + place(invalid.getLocation()));
    }
  }

  /** The elements of the list that stands under this key of the document, word for word. */
  static List<String> elements(String text, String key) {
    List<String> elements = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals(key);
        parser.nextToken();
        if (wanted) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            // A text is read to its end only when somebody asks for it.
            parser.finishToken();
            elements.add(text.substring(start, (int) parser.currentLocation().getCharOffset()));
          }
        } else {
          parser.skipChildren();
        }
      }
      return elements;
    } catch (IOException impossible) {
      throw new UncheckedIOException("It was read before", impossible);
    }
  }

  private static String decode(byte[] body) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException malformed) {
      throw invalid("The body is not UTF-8.");
    }
  }

  /** Where it went wrong; nothing where that was given up on before, as with deep nesting. */
  private static String place(@Nullable JsonLocation where) {
    return where == null
        ? ""
        : " (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr());
  }

  private static RefusedException invalid(String why) {
    return new RefusedException(HttpStatus.BAD_REQUEST, INVALID, why);
  }
}
