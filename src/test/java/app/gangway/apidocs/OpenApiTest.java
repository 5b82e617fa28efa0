package app.gangway.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.apidocs.Description.Content;
import app.gangway.apidocs.Description.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.DisallowUnknownKeywordFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description is one that programs can read, and its examples are what it promises. */
class OpenApiTest {

  private static final Description DESCRIPTION = new Description();

  /** Knows no word but its own, lest a comma in the wrong place makes one. */
  private static final JsonMetaSchema WORDS =
      JsonMetaSchema.builder(JsonMetaSchema.getV202012())
          .keyword(new NonValidationKeyword("components"))
          .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
          .build();

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012, factory -> factory.metaSchema(WORDS));
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  static List<Operation> operations() {
    return DESCRIPTION.operations();
  }

  static List<Operation> operationsAndWebhooks() {
    return Stream.of(DESCRIPTION.operations(), DESCRIPTION.webhooks())
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void it_is_valid() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);

    SwaggerParseResult read =
        new OpenAPIV3Parser().readContents(DESCRIPTION.text(), List.of(), options);

    assertThat(read.getMessages()).isEmpty();
    assertThat(read.isOpenapi31()).isTrue();
    assertThat(read.getOpenAPI().getPaths()).hasSize(16);
    assertThat(read.getOpenAPI().getWebhooks()).hasSize(5);
  }

  @Test
  void every_reference_leads_somewhere_and_nothing_lies_about() {
    Set<String> named = new TreeSet<>();
    DESCRIPTION
        .root()
        .findValuesAsText("$ref")
        .forEach(
            reference -> {
              assertThat(DESCRIPTION.root().at(reference.substring(1)).isMissingNode())
                  .as(reference)
                  .isFalse();
              named.add(reference);
            });

    Set<String> there = new TreeSet<>();
    for (var kind : DESCRIPTION.root().path("components").properties()) {
      if (!kind.getKey().equals("securitySchemes")) {
        kind.getValue()
            .fieldNames()
            .forEachRemaining(name -> there.add("#/components/" + kind.getKey() + "/" + name));
      }
    }
    assertThat(named).isEqualTo(there);
  }

  @Test
  void operations_have_names_of_their_own() {
    assertThat(operationsAndWebhooks())
        .extracting(operation -> operation.body().path("operationId").textValue())
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void the_variables_of_an_address_are_described(Operation operation) {
    Set<String> variables = new HashSet<>();
    Matcher found = VARIABLE.matcher(operation.address());
    while (found.find()) {
      variables.add(found.group(1));
    }
    JsonNode path = DESCRIPTION.root().path("paths").path(operation.address());
    Set<String> described =
        Stream.of(path.path("parameters"), operation.body().path("parameters"))
            .flatMap(list -> list.valueStream())
            .map(DESCRIPTION::followed)
            .filter(parameter -> parameter.path("in").textValue().equals("path"))
            .map(parameter -> parameter.path("name").textValue())
            .collect(Collectors.toSet());

    assertThat(described).isEqualTo(variables);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void an_operation_says_for_whose_keys_it_is_and_what_others_are_told(Operation operation) {
    String forWhom = operation.body().path("description").textValue();
    // An operation with a rule of its own may be asked without a key.
    boolean needsKey = operation.body().path("security").isMissingNode();
    assertThat(forWhom).startsWith(needsKey ? "For keys of " : "For other systems");
    assertThat(operation.body().path("responses").properties())
        .extracting(answer -> answer.getKey())
        .contains("401", needsKey ? "403" : "404", "429");
  }

  @ParameterizedTest
  @MethodSource("operationsAndWebhooks")
  void there_is_an_example_of_what_is_sent_and_of_each_good_answer(Operation operation) {
    assertThat(DESCRIPTION.requests(operation))
        .allSatisfy(content -> assertThat(content.examples()).as(content.where()).isNotEmpty());
    assertThat(DESCRIPTION.answers(operation))
        .filteredOn(content -> content.where().contains(", 2"))
        .allSatisfy(content -> assertThat(content.examples()).as(content.where()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("operationsAndWebhooks")
  void an_example_is_as_its_schema_says(Operation operation) {
    Stream.concat(DESCRIPTION.requests(operation), DESCRIPTION.answers(operation))
        .forEach(OpenApiTest::checkExamples);
  }

  private static void checkExamples(Content content) {
    JsonSchema schema =
        SCHEMAS.getSchema(
            DESCRIPTION.standalone(content.body().path("schema")),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    for (JsonNode example : content.examples()) {
      JsonNode value = DESCRIPTION.followed(example).path("value");
      assertThat(value.isMissingNode()).as(content.where()).isFalse();
      assertThat(schema.validate(value)).as(content.where()).isEmpty();
    }
  }
}
