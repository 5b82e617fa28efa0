package app.gangway.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application over HTTP; one application for all that say so. What is in it may
 * be somebody else's, until {@link CleanDatabase#clear} was called; and what comes from one address
 * counts together: of wrong function keys it bears twenty in a minute, of wrong passwords twenty in
 * all.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:web;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=3000",
      "gangway.jobs.database.url=jdbc:h2:mem:web-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.simulation.failing=*@fail.example",
      "gangway.retry.pause=10ms"
    })
@AutoConfigureObservability
@Import({ManualExecution.class, CleanDatabase.class, Rooms.class, Sessions.class})
public @interface WebTest {}
