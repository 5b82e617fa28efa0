package app.gangway.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.test.context.TestPropertySource;

/** In memory, and one house for all that ask at its addresses without changing anything. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureObservability
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:matrix;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:matrix-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
    })
@interface OnTheWire {}
