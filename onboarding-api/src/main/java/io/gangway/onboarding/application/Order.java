package io.gangway.onboarding.application;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant ordered, as far as a decision may look at it. Nothing personal.
 *
 * @param monthlyAmount per month, in the tenant's currency
 */
public record Order(
        @Nullable PaymentMethod paymentMethod, @Nullable BigDecimal monthlyAmount) {

    /** How the applicant will pay. */
    public enum PaymentMethod {
        PREPAID,
        INVOICE
    }

    public static final Order UNKNOWN = new Order(null, null);
}
