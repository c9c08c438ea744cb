package io.gangway.onboarding.intake;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A day on which somebody alive may be born. Null is for others to refuse; who is too young is the policy's matter. */
@Documented
@Constraint(validatedBy = DateOfBirth.Validator.class)
@Target({METHOD, FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface DateOfBirth {

    String message() default
            "must be a date that exists, of the last 150 years and not in the future, such as 1990-12-10";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the one clock what day it is. */
    @ApplicationScoped
    class Validator implements ConstraintValidator<DateOfBirth, String> {

        private static final int OLDEST_YEARS = 150;

        private final Clock clock;

        Validator(Clock clock) {
            this.clock = clock;
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isPossible(value);
        }

        boolean isPossible(String value) {
            try {
                var born = LocalDate.parse(value);
                var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
                return !born.isAfter(today) && !born.isBefore(today.minusYears(OLDEST_YEARS));
            } catch (DateTimeException notADate) {
                return false;
            }
        }
    }
}
