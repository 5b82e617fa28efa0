package app.gangway.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of what {@code ./mvnw} starts, with quick back ends: it has the demo's accounts and no
 * function key, and not those of the tests. One application for all that say so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:demo-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.simulation.min-delay=1ms",
      "gangway.simulation.max-delay=5ms",
      "spring.config.location=classpath:/"
    })
@ActiveProfiles("demo")
@Import({CleanDatabase.class, Rooms.class})
public @interface DemoTest {}
