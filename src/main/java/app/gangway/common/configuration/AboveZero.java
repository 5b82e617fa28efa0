package app.gangway.common.configuration;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraints.time.DurationMin;

/** Constraint on a duration, for which Bean Validation has no {@code @Positive}. */
@DurationMin(inclusive = false)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({FIELD, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AboveZero {

  String message() default "must be above 0s";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
