package io.gangway.onboarding.webhooks;

/** Where a delivery stands. */
enum DeliveryStatus {
    PENDING,
    DELIVERED,
    /** Tried as often as the schedule says. It is sent again when somebody asks for it. */
    GIVEN_UP
}
