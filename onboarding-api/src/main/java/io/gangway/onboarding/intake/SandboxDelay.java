package io.gangway.onboarding.intake;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import io.gangway.check.contract.SandboxInstruction;
import io.gangway.platform.validation.WireDuration;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** How long a sandbox answer may be held back. Null asks for none. */
@Documented
@Constraint(validatedBy = SandboxDelay.Validator.class)
@Target({METHOD, FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface SandboxDelay {

    String message() default "must be an ISO 8601 duration from PT0S to PT24H, in milliseconds at most";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** As the contract of the checks wants it. */
    final class Validator implements ConstraintValidator<SandboxDelay, String> {

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            try {
                var delay = WireDuration.parse(value);
                return !delay.isNegative() && delay.compareTo(SandboxInstruction.MAX_DELAY) <= 0;
            } catch (DateTimeException notADuration) {
                return false;
            }
        }

        /** The one way to write this length; what cannot be read is left for the validation to refuse. */
        static @Nullable String canonical(@Nullable String value) {
            try {
                return value == null ? null : WireDuration.parse(value).toString();
            } catch (DateTimeException notADuration) {
                return value;
            }
        }
    }
}
