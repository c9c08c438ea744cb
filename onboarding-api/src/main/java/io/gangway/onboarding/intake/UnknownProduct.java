package io.gangway.onboarding.intake;

import io.gangway.platform.problem.BrokenRule;
import io.gangway.platform.problem.FieldViolation;
import java.util.List;
import java.util.Map;

/** The tenant has no active policy for what was asked. */
final class UnknownProduct extends BrokenRule {

    private static final long serialVersionUID = 1L;

    UnknownProduct() {
        super(
                422,
                "UNKNOWN_PRODUCT",
                "There is no active policy for this product.",
                Map.of(
                        "violations",
                        List.of(new FieldViolation("product", "must be a product with an active policy"))));
    }
}
