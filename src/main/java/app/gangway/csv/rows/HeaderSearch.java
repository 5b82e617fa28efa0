package app.gangway.csv.rows;

import app.gangway.csv.ColumnNames;
import app.gangway.csv.CsvRejection;
import app.gangway.csv.Delimiter;
import app.gangway.csv.RowProblem;
import app.gangway.csv.UnassignedColumns;
import app.gangway.csv.records.Cells;
import app.gangway.csv.records.CsvLayout;
import app.gangway.csv.records.CsvRecord;
import app.gangway.csv.records.CsvRecords;
import app.gangway.csv.text.PhysicalLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search for the header: the first of the first lines that names all our columns. Reports and
 * templates begin with a title, a version or a word about how to fill them in.
 */
public final class HeaderSearch {

  /** That many lines may hold the header; blank ones do not count. */
  static final int LINES = 10;

  private static final Comparator<Candidate> NEAREST =
      Comparator.<Candidate>comparingInt(candidate -> candidate.header().known())
          .thenComparingInt(candidate -> candidate.record().cells().filled());

  /** That finds the header, the nearer to the beginning the better; else what is most like one. */
  private static final Comparator<HeaderSearch> LIKELIEST =
      Comparator.<HeaderSearch>comparingInt(search -> search.found == null ? 0 : 1)
          .thenComparingInt(search -> search.found == null ? 0 : -search.found.row())
          .thenComparing(search -> search.nearest, Comparator.nullsFirst(NEAREST));

  private final String text;
  private final Delimiter delimiter;
  private final CsvRecords records;
  private final List<Candidate> others = new ArrayList<>();
  private final @Nullable Header found;
  private final @Nullable Candidate nearest;

  private HeaderSearch(CsvLayout layout, String text, ColumnNames names) {
    this.text = text;
    delimiter = layout.delimiter();
    records = layout.records(text);
    found = search(names);
    nearest = others.stream().max(NEAREST).orElse(null);
  }

  /** Searches a text with each delimiter that it may have, and says what is likeliest. */
  public static HeaderSearch in(String text, ColumnNames names) {
    List<HeaderSearch> searches = new ArrayList<>();
    for (CsvLayout layout : CsvLayout.possible(text)) {
      HeaderSearch search = new HeaderSearch(layout, text, names);
      if (search.found != null && search.others.isEmpty()) {
        return search;
      }
      searches.add(search);
    }
    return searches.stream().max(LIKELIEST).orElseThrow();
  }

  private @Nullable Header search(ColumnNames names) {
    while (others.size() < LINES) {
      CsvRecord record = records.next();
      if (record == null) {
        return null;
      }
      Header header = Header.of(record, names);
      if (record instanceof CsvRecord.Whole && header.isComplete()) {
        return header;
      }
      others.add(new Candidate(record, header));
      if (record instanceof CsvRecord.Unclosed) {
        return null; // what follows means nothing
      }
    }
    return null;
  }

  /** Why no row can be read; empty if they can. */
  public Optional<CsvRejection> rejection() {
    if (found != null) {
      return found.rejection();
    }
    if (nearest == null) {
      return Optional.of(CsvRejection.empty());
    }
    CsvRecord likely = likely(nearest);
    return likely instanceof CsvRecord.Whole
        ? nearest.header().rejection()
        : Optional.of(CsvRejection.unclosedQuote(likely.row()));
  }

  private CsvRecord likely(Candidate nearest) {
    return nearest.header().known() == 0 ? others.get(0).record() : nearest.record();
  }

  /**
   * What may be meant by the columns for want of which there is a {@link #rejection}; empty where
   * there is none, or for another reason. Reads rows.
   */
  public Optional<UnassignedColumns> unassigned() {
    return found != null
            || nearest == null
            || !(likely(nearest) instanceof CsvRecord.Whole)
            || !(nearest.record() instanceof CsvRecord.Whole)
        ? Optional.empty()
        : new MissingColumns(nearest.header(), below(nearest)).unassigned();
  }

  private List<Cells> below(Candidate header) {
    List<CsvRecord> below =
        new ArrayList<>(
            others.stream().skip(others.indexOf(header) + 1L).map(Candidate::record).toList());
    CsvRecord record = records.next();
    while (below.size() < LINES && record != null && !(record instanceof CsvRecord.Unclosed)) {
      below.add(record);
      record = records.next();
    }
    return below.stream().filter(CsvRecord.Whole.class::isInstance).map(CsvRecord::cells).toList();
  }

  public Delimiter delimiter() {
    return delimiter;
  }

  /**
   * The header that was found.
   *
   * @throws java.util.NoSuchElementException if there is a {@link #rejection}
   */
  public Header header() {
    return Optional.ofNullable(found).orElseThrow();
  }

  /** The records below the header, to be read once. */
  public CsvRecords rows() {
    return records;
  }

  /** The lines above the header, and the columns, that are ignored. */
  public List<RowProblem> warnings() {
    return Stream.concat(
            others.stream().map(other -> aboveHeader(other.record())), header().warnings().stream())
        .toList();
  }

  private RowProblem aboveHeader(CsvRecord record) {
    return RowProblem.aboveHeader(record.row(), new PhysicalLines(text).text(record.row()).strip());
  }

  private record Candidate(CsvRecord record, Header header) {}
}
