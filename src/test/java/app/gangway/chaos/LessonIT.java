package app.gangway.chaos;

import app.gangway.testing.SampleRequests;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lesson against the packaged application. */
@Tag("chaos")
class LessonIT {

  @TempDir Path folder;

  @Test
  void the_requests_of_the_lesson_run_unchanged_but_for_the_port() {
    try (AppProcess demo = PackagedApp.get().startDemo("LessonIT", folder).awaitStarted()) {
      new SampleRequests("http://localhost:" + demo.port()).replay();
    }
  }
}
