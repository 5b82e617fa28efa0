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

  private static final long MIB = 1024 * 1024;

  /** 10 MiB and 20,000 rows. */
  public static final CsvLimits DEFAULT = new CsvLimits(10 * MIB, 20_000);

  /** Both limits, to be said before somebody chooses a file: {@code 10 MiB and 20,000 rows}. */
  public String inWords() {
    return bytesInWords() + " and " + rowsInWords();
  }

  String bytesInWords() {
    return maxBytes % MIB == 0
        ? grouped(maxBytes / MIB) + " MiB"
        : grouped(maxBytes) + (maxBytes == 1 ? " byte" : " bytes");
  }

  String rowsInWords() {
    return grouped(maxRows) + (maxRows == 1 ? " row" : " rows");
  }

  private static String grouped(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }
}
