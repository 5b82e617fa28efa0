package app.gangway.insights;

import app.gangway.csv.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The figures of one picture as a file: days as in ISO 8601, durations in seconds.
 *
 * @param name of the file
 */
public record FigureFile(String name, List<String> header, List<List<String>> rows) {

  private static final double MILLIS = 1_000;

  /** For each day. */
  public static FigureFile traffic(InsightsFigures figures) {
    return new FigureFile(
        name("traffic", figures),
        List.of("day", "submitted", "completed", "failed", "withdrawn"),
        figures.traffic().stream()
            .map(
                day ->
                    List.of(
                        day.days().first().toString(),
                        text(day.submitted()),
                        text(day.completed()),
                        text(day.failed()),
                        text(day.withdrawn())))
            .toList());
  }

  /** For each week in which somebody completed. */
  public static FigureFile leadTimes(InsightsFigures figures) {
    return new FigureFile(
        name("lead-time", figures),
        List.of("from", "to", "completed", "median", "p90"),
        figures.leadTimes().stream()
            .flatMap(
                week ->
                    Stream.ofNullable(week.time())
                        .map(
                            time ->
                                List.of(
                                    week.days().first().toString(),
                                    week.days().last().toString(),
                                    text(time.count()),
                                    text(time.median()),
                                    text(time.p90()))))
            .toList());
  }

  /** For each kind of activity; the name says where a sample stands for all. */
  public static FigureFile activities(InsightsFigures figures) {
    return new FigureFile(
        name(figures.isSampled() ? "activities-sample" : "activities", figures),
        List.of("activity", "count", "queued", "running", "waiting"),
        figures.activities().stream()
            .map(
                each ->
                    List.of(
                        each.activity(),
                        text(each.count()),
                        text(each.queued()),
                        text(each.running()),
                        text(each.waiting())))
            .toList());
  }

  /** For each way to decide. */
  public static FigureFile decisions(InsightsFigures figures) {
    return new FigureFile(
        name("approvals", figures),
        List.of("decision", "count", "median"),
        figures.decisions().stream()
            .map(
                each ->
                    List.of(
                        each.status().name().toLowerCase(Locale.ROOT),
                        text(each.count()),
                        text(each.median())))
            .toList());
  }

  /** For each reason. */
  public static FigureFile failures(InsightsFigures figures) {
    return new FigureFile(
        name("failures", figures),
        List.of("activity", "reason", "count"),
        figures.failures().stream()
            .map(each -> List.of(each.activity(), each.reason(), text(each.count())))
            .toList());
  }

  /**
   * As CSV that is safe to open in a spreadsheet.
   *
   * @param file stays open
   */
  public void write(OutputStream file) throws IOException {
    CsvWriter.write(file, header, rows.stream());
  }

  private static String name(String what, InsightsFigures figures) {
    return "gangway-%s-%s-%s.csv".formatted(what, figures.days().first(), figures.days().last());
  }

  private static String text(long count) {
    return Long.toString(count);
  }

  private static String text(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toMillis() / MILLIS);
  }
}
