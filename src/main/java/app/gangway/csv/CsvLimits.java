package app.gangway.csv;

import jakarta.validation.constraints.Min;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one file may hold.
 *
 * @param maxBytes the size of the file in bytes, at least 1
 * @param maxRows the rows below the header, blank ones not counted, at least 1
 */
@ConfigurationProperties("gangway.import")
@Validated
public record CsvLimits(
    @DefaultValue("10485760") @Min(1) long maxBytes, @DefaultValue("20000") @Min(1) int maxRows) {

  /** 10 MiB and 20,000 rows. */
  public static final CsvLimits DEFAULT = new CsvLimits(10 * 1024 * 1024, 20_000);

  /** Both limits in English: {@code 10 MiB and 20,000 rows}. */
  public String english() {
    String rows = String.format(Locale.ENGLISH, "%,d", maxRows) + (maxRows == 1 ? " row" : " rows");
    return size().english() + " and " + rows;
  }

  /** The largest file. */
  public FileSize size() {
    return new FileSize(maxBytes);
  }
}
