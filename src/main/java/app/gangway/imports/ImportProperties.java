package app.gangway.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How imports are kept.
 *
 * @param previewExpiry how long a preview waits for a yes
 */
@ConfigurationProperties("gangway.import")
record ImportProperties(@DefaultValue("24h") Duration previewExpiry) {

  ImportProperties {
    if (previewExpiry.isNegative() || previewExpiry.isZero()) {
      throw new IllegalArgumentException("a preview must be kept for a while");
    }
  }
}
