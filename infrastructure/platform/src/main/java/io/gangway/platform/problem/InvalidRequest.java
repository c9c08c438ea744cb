package io.gangway.platform.problem;

import java.util.List;
import java.util.Map;

/** The request cannot be understood: names each field and what is wrong with it, never the value. */
public final class InvalidRequest extends BrokenRule {

    private static final long serialVersionUID = 1L;

    public InvalidRequest(String code, String detail, List<FieldViolation> violations) {
        super(400, code, detail, Map.of("violations", List.copyOf(violations)));
    }

    public static InvalidRequest field(String field, String message) {
        return new InvalidRequest(
                "VALIDATION_FAILED", "The request has invalid fields.", List.of(new FieldViolation(field, message)));
    }
}
