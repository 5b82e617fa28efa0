package app.gangway.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of a race, repeated because what it looks for shows by chance alone. By default a share of
 * the rounds is run, see {@link RoundCount}; the failure suite runs all of them.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(RoundsExtension.class)
@Tag(RoundCount.TAG)
public @interface Rounds {

  /** In full. */
  int value();

  /** The share of them that is run unless another is asked for. */
  double usually() default RoundCount.USUAL;
}
