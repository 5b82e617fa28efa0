package app.gangway.process.definition;

import app.gangway.process.definition.Reading.Read;
import app.gangway.process.definition.Reading.Refused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Definitions as JSON. */
public final class DefinitionJson {

  /** The most characters of a definition. */
  public static final int LENGTH_MAX = 200_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private static final SchemaCheck SCHEMA = SchemaCheck.load(MAPPER);

  private DefinitionJson() {}

  /** Of what anybody wrote: all that is wrong with its form is told. */
  public static Reading read(String json) {
    if (json.length() > LENGTH_MAX) {
      return refused("is longer than %,d characters; write less".formatted(LENGTH_MAX));
    }
    try {
      JsonNode tree = MAPPER.readTree(json);
      List<Problem> problems = SCHEMA.problems(tree);
      return problems.isEmpty()
          ? new Read(MAPPER.treeToValue(tree, ProcessDefinition.class))
          : new Refused(problems);
    } catch (JsonProcessingException noJson) {
      return refused(
          "is no JSON: %s%s"
              .formatted(noJson.getOriginalMessage().lines().findFirst().orElse(""), at(noJson)));
    }
  }

  private static Refused refused(String text) {
    return new Refused(List.of(new Problem("", text)));
  }

  private static String at(JsonProcessingException problem) {
    return problem.getLocation() == null
        ? ""
        : " (line %d, column %d)"
            .formatted(problem.getLocation().getLineNr(), problem.getLocation().getColumnNr());
  }

  /** Of what was written by {@link #write}, perhaps by an older version of Gangway. */
  public static ProcessDefinition stored(String json) {
    try {
      return MAPPER.readValue(json, ProcessDefinition.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored definition cannot be read", broken);
    }
  }

  /** On one line; equal definitions are written alike. */
  public static String write(ProcessDefinition definition) {
    return written(definition, false);
  }

  /** For people; equal definitions are written alike. */
  public static String writePretty(ProcessDefinition definition) {
    return written(definition, true);
  }

  private static String written(ProcessDefinition definition, boolean pretty) {
    try {
      return pretty
          ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(definition)
          : MAPPER.writeValueAsString(definition);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** SHA-256 of what was written, in hexadecimal digits. */
  public static String checksum(String json) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
