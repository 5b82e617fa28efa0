package app.gangway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells a jar whose pages were not built: it would fail at its start, in words of the tools. */
final class DevelopmentBuild {

  static final String REFUSAL =
      "Gangway does not start: this jar was built for development, without its pages. Build it with"
          + " \"./mvnw -Pproduction package\", or start the sources with \"./mvnw\".";

  /** What Vaadin's build writes down of itself. */
  private static final String BUILD = "/META-INF/VAADIN/config/flow-build-info.json";

  private static final String DEVELOPED_FROM = "file";

  private DevelopmentBuild() {}

  /** Whether these classes come from such a jar, and nobody insists. */
  static boolean isPackaged() throws IOException {
    URL here = DevelopmentBuild.class.getResource("DevelopmentBuild.class");
    return !DEVELOPED_FROM.equals(here == null ? null : here.getProtocol())
        && !Boolean.getBoolean("vaadin.productionMode")
        && !isForProduction(DevelopmentBuild.class.getResource(BUILD));
  }

  static boolean isForProduction(@Nullable URL build) throws IOException {
    if (build == null) {
      return false;
    }
    try (InputStream in = build.openStream()) {
      String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return said.replaceAll("\\s", "").contains("\"productionMode\":true");
    }
  }
}
