package app.gangway.batch;

import app.gangway.newhire.NewHireField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A file that shows what one should look like, to be filled in and uploaded. */
public final class CsvTemplate {

  static final List<String> COLUMNS =
      Arrays.stream(NewHireField.values()).map(NewHireField::column).toList();

  private CsvTemplate() {}

  /** The header and two people, as bytes to download. */
  public static byte[] file() {
    return CsvWriter.write(
        COLUMNS,
        Stream.of(
            List.of("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "01.02.2022", "developer"),
            List.of("Daniel LaRusso", "daniel.larusso@miyagido.com", "15.02.2022", "sales")));
  }
}
