package app.gangway.browser;

import app.gangway.testing.CleanDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A test in a real browser, with back ends that take a moment; one application for all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:browser-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.simulation.min-delay=50ms",
      "gangway.simulation.max-delay=300ms",
      "gangway.locales=en,de,ar," + PseudoLanguage.TAG
    })
@Import({CleanDatabase.class, PseudoLanguage.class})
@interface BrowserTest {}
