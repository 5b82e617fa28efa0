package app.gangway.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** No library in the jar is older than the version in which its weakness was mended. */
class MinimumVersionsTest {

  private static final Logger LOG = LoggerFactory.getLogger(MinimumVersionsTest.class);
  private static final Path LIST = Path.of("src/docs/minimum-versions.csv");
  private static final String BILL = "/META-INF/sbom/application.cdx.json";

  /** A line of the list. */
  record Minimum(String library, String version, String fixedIn, String because, LocalDate day) {

    boolean isException() {
      return new ComparableVersion(version).compareTo(new ComparableVersion(fixedIn)) < 0;
    }

    @Override
    public String toString() {
      return library + " " + version;
    }
  }

  static List<Minimum> minimums() throws IOException {
    try (CsvReader<NamedCsvRecord> list = CsvReader.builder().ofNamedCsvRecord(LIST)) {
      return list.stream()
          .map(
              line ->
                  new Minimum(
                      line.getField("library"),
                      line.getField("minimum"),
                      line.getField("fixed in"),
                      line.getField("because"),
                      LocalDate.parse(line.getField("looked up"))))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("minimums")
  void is_not_older_than_its_minimum(Minimum minimum) throws IOException {
    assertThat(minimum.because()).isNotBlank();
    if (minimum.isException()) {
      LOG.warn(
          "{} is mended in {} only: {} ({})",
          minimum,
          minimum.fixedIn(),
          minimum.because(),
          minimum.day());
    }

    assertThat(versions())
        .as("A library that has left the jar leaves the list, too")
        .containsKey(minimum.library());
    assertThat(new ComparableVersion(versions().get(minimum.library())))
        .isGreaterThanOrEqualTo(new ComparableVersion(minimum.version()));
  }

  /** What the bill of materials says is in the jar, by {@code group:name}. */
  private static Map<String, String> versions() throws IOException {
    try (InputStream bill = MinimumVersionsTest.class.getResourceAsStream(BILL)) {
      assertThat(bill)
          .as("The bill of materials, which Maven writes only when it is online")
          .isNotNull();
      JsonNode components = new ObjectMapper().readTree(bill).path("components");
      return StreamSupport.stream(components.spliterator(), false)
          .collect(
              Collectors.toMap(
                  each -> each.path("group").asText() + ":" + each.path("name").asText(),
                  each -> each.path("version").asText()));
    }
  }
}
