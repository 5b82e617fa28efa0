package app.gangway.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of rules: real rows in H2, a settable clock, back ends under the test's hand, no jobs; the
 * test moves things by hand. One application for all that say so and nothing else of it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = WithoutJobs.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:rules;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
          + ";OPTIMIZE_REUSE_RESULTS=0",
      "gangway.simulation.failing=*@fail.example",
      "gangway.simulation.flaky=*@flaky.example"
    })
@Import(BackEnds.class)
public @interface RulesTest {}
