package app.gangway.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** An application that believes its proxy, and one for all that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:behind;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:behind-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "server.forward-headers-strategy=framework",
      // No approval expires while a test counts them.
      "gangway.approval.timeout=10m"
    })
@interface BehindProxy {}
