package io.gangway.platform.validation;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;

/** Puts what exactly is wrong in place of a constraint's one message. */
final class Complaint {

    private Complaint() {}

    /** Whether there is nothing to complain about. */
    static boolean none(Optional<String> fault, ConstraintValidatorContext context) {
        fault.ifPresent(words -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(words).addConstraintViolation();
        });
        return fault.isEmpty();
    }
}
