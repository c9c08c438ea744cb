package io.gangway.platform.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** As {@link PlainText}, for what a person writes: it may have line breaks and tabs. */
@Documented
@Constraint(validatedBy = Words.Validator.class)
@Target({METHOD, FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Words {

    String message() default "must be plain words";

    /** Fewest characters. */
    int min() default 1;

    /** Most characters. */
    int max() default 2000;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which of its demands is not met. */
    final class Validator implements ConstraintValidator<Words, String> {

        private int min;
        private int max;

        @Override
        public void initialize(Words demanded) {
            min = demanded.min();
            max = demanded.max();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || Complaint.none(ReadableText.faultOfWords(value, min, max), context);
        }
    }
}
