package app.gangway.chaos;

import app.gangway.testing.SampleRequests;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial against the packaged application. */
@Tag("chaos")
class PackagedSamplesIT {

  @TempDir Path folder;

  @Test
  void the_requests_of_the_tutorial_run_unchanged_but_for_the_port() {
    try (AppProcess demo =
        PackagedApp.get().startDemo("PackagedSamplesIT", folder).awaitStarted()) {
      new SampleRequests("http://localhost:" + demo.port()).replay();
    }
  }
}
