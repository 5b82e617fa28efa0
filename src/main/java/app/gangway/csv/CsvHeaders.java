package app.gangway.csv;

import app.gangway.common.newhire.NewHireField;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The words of this installation for the columns of a file.
 *
 * @param headers what else a header may call a column, besides its own name and the words that are
 *     built in
 */
@ConfigurationProperties("gangway.import")
public record CsvHeaders(@DefaultValue Map<NewHireField, List<String>> headers) {

  /** None but those that are built in. */
  public static final CsvHeaders DEFAULT = new CsvHeaders(Map.of());
}
