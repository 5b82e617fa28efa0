package app.gangway.insights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.Days;
import app.gangway.onboarding.figures.ActivityTime;
import app.gangway.onboarding.figures.ActivityTimes;
import app.gangway.onboarding.figures.FailureCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureFileTest {

  private static final Days DAY = Days.of(LocalDate.of(2026, 3, 2));

  private final InsightsFigures figures =
      new InsightsFigures(
          DAY,
          List.of(new Traffic(DAY, 4, 3, 2, 1)),
          List.of(new WeekLeadTime(DAY, null)),
          List.of(
              new ActivityTime(
                  "Card", 7, Duration.ofMillis(1500), Duration.ZERO, Duration.ofSeconds(90))),
          List.of(),
          List.of(new FailureCount("Card", "=1+1", 2)));

  @Test
  void a_file_has_days_counts_and_seconds() throws IOException {
    assertThat(text(FigureFile.traffic(figures)))
        .isEqualTo("day,submitted,completed,failed,withdrawn\r\n2026-03-02,4,3,2,1\r\n");
    assertThat(text(FigureFile.activities(figures)))
        .isEqualTo("activity,count,queued,running,waiting\r\nCard,7,1.500,0.000,90.000\r\n");
    assertThat(FigureFile.leadTimes(figures).rows()).isEmpty();
  }

  @Test
  void a_reason_is_no_formula_to_a_spreadsheet() throws IOException {
    assertThat(text(FigureFile.failures(figures))).contains("Card,'=1+1,2");
  }

  @Test
  void a_file_of_a_sample_is_called_so() {
    InsightsFigures many =
        new InsightsFigures(
            DAY,
            List.of(new Traffic(DAY, 0, ActivityTimes.SAMPLE, 1, 0)),
            List.of(),
            figures.activities(),
            List.of(),
            List.of());

    assertThat(FigureFile.activities(many).name())
        .isEqualTo("gangway-activities-sample-2026-03-02-2026-03-02.csv");
    assertThat(FigureFile.activities(figures).name()).doesNotContain("sample");
  }

  private static String text(FigureFile file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    file.write(bytes);
    return bytes.toString(UTF_8).substring(1);
  }
}
