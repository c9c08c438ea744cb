package io.gangway.onboarding.intake;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import io.gangway.check.contract.CheckReport;
import io.gangway.check.contract.CheckType;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The sandbox is told no score that a provider of this check could not give. */
@Documented
@Constraint(validatedBy = ScoreOf.Validator.class)
@Target({METHOD, FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface ScoreOf {

    CheckType value();

    String message() default "must be a score that this check can give";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Goes by what the contract of the checks says. */
    final class Validator implements ConstraintValidator<ScoreOf, OnboardingRequest.Instruction> {

        private CheckType type = CheckType.CREDIT;

        @Override
        public void initialize(ScoreOf demanded) {
            type = demanded.value();
        }

        @Override
        public boolean isValid(OnboardingRequest.@Nullable Instruction told, ConstraintValidatorContext context) {
            var fault = CheckReport.faultOfScore(type, told == null ? null : told.score());
            fault.ifPresent(wrong -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(wrong.words())
                        .addPropertyNode(wrong.part())
                        .addConstraintViolation();
            });
            return fault.isEmpty();
        }
    }
}
