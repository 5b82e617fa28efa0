package app.gangway.onboarding.query;

import static app.gangway.testing.People.hire;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Onboardings of a list as a file; once on each database. */
abstract class OnboardingExportRules {

  private static final List<String> ACTIVITIES =
      List.of("Access card", "IT equipment", "Welcome email");

  @Autowired ManualExecution gangway;
  @Autowired OnboardingExport export;
  @Autowired FanIn fanIn;

  /** A role of this test's own, which its people are found by. */
  private final String role = "r" + UUID.randomUUID();

  @Test
  void those_found_are_written_the_latest_first_and_with_what_came_of_them() throws IOException {
    UUID kim = submit("Kim");
    submit("=Jo");
    gangway.performAll(kim);
    fanIn.close(kim);

    List<String> lines = found(null);

    // Other tests' steps have columns, too.
    List<String> header = List.of(lines.get(0).split(","));
    assertThat(header)
        .startsWith("\uFEFFname", "email", "startdate", "role", "status")
        .containsSubsequence(ACTIVITIES)
        .endsWith("started", "ended", "id");
    assertThat(lines).hasSize(3);
    List<String> jo = List.of(lines.get(1).split(",", -1));
    assertThat(jo).startsWith("'=Jo").contains("running");
    assertThat(ACTIVITIES).allMatch(title -> jo.get(header.indexOf(title)).equals("queued"));
    assertThat(lines.get(2))
        .startsWith("Kim,kim@example.com,2022-02-01," + role + ",completed,Access card was created")
        .contains(gangway.onboarding(kim).instanceId());
    assertThat(found(OnboardingStatus.COMPLETED)).hasSize(2);
  }

  @Test
  void those_ticked_are_written_and_nobody_else() throws IOException {
    UUID kim = submit("Kim");
    submit("Jo");
    UUID ali = submit("Ali");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    export.writeOnly(List.of(kim, ali, UUID.randomUUID()), file);

    assertThat(names(file)).containsExactly("Ali", "Kim");
  }

  @Test
  void more_than_are_read_at_one_time_are_in_the_file_once() throws IOException {
    List<String> expected = new ArrayList<>();
    for (int n = 0; n < 501; n++) {
      submit("Person " + n);
      expected.add("Person " + n);
    }
    Collections.reverse(expected);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    export.write(filter(null), file);

    assertThat(names(file)).isEqualTo(expected);
  }

  private UUID submit(String name) {
    String email = name.replaceAll("\\W", "").toLowerCase(Locale.ROOT) + "@example.com";
    return gangway.submit(hire(name, email, role));
  }

  private List<String> found(@Nullable OnboardingStatus status) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    export.write(filter(status), file);
    return file.toString(UTF_8).lines().toList();
  }

  private OnboardingFilter filter(@Nullable OnboardingStatus status) {
    return new OnboardingFilter(null, status, role, null, null, false);
  }

  private static List<String> names(ByteArrayOutputStream file) {
    Stream<String> lines = file.toString(UTF_8).lines().skip(1);
    return lines.map(line -> line.split(",")[0]).toList();
  }
}
