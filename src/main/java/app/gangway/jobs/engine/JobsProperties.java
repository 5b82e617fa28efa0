package app.gangway.jobs.engine;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the jobs run on this node.
 *
 * @param workers jobs that run at the same time, at least 1
 * @param poolSize connections that JobRunr may hold
 * @param database where JobRunr's tables live
 */
@ConfigurationProperties("gangway.jobs")
@Validated
record JobsProperties(
    @DefaultValue("64") @Min(1) int workers,
    @DefaultValue("12") @Min(1) int poolSize,
    Database database) {

  record Database(String url, @Nullable String username, @Nullable String password) {

    /** Else it is PostgreSQL. */
    boolean isH2() {
      return url.startsWith("jdbc:h2:");
    }

    /** Whether only this process can open it. */
    boolean isEmbedded() {
      return isH2() && !url.startsWith("jdbc:h2:tcp:") && !url.startsWith("jdbc:h2:ssl:");
    }
  }
}
