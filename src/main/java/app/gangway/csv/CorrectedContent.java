package app.gangway.csv;

import app.gangway.common.newhire.NewHireField;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A content as it is with what was typed in place of the cells of its problem rows. */
public final class CorrectedContent {

  private final CsvContent content;
  private final Set<Integer> corrected;
  private final IntFunction<Optional<Map<NewHireField, String>>> texts;

  CorrectedContent(
      CsvContent content,
      Set<Integer> corrected,
      IntFunction<Optional<Map<NewHireField, String>>> texts) {
    this.content = content;
    this.corrected = Set.copyOf(corrected);
    this.texts = texts;
  }

  public CsvContent content() {
    return content;
  }

  /** Whether anything was typed in place of anything. */
  public boolean isCorrected() {
    return !corrected.isEmpty();
  }

  /** The valid rows that would have problems but for what was typed. */
  public Set<Integer> mended() {
    return content.rows().stream()
        .map(CsvRow::row)
        .filter(corrected::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What stands in a row at present, to be typed over; empty unless the file has problems there.
   */
  public Optional<Map<NewHireField, String>> texts(int row) {
    return texts.apply(row);
  }
}
