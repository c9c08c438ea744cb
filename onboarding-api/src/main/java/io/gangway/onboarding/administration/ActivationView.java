package io.gangway.onboarding.administration;

import io.gangway.onboarding.moving.InFlightView;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version that was activated, and what other versions still carry. */
@Schema(name = "PolicyActivation")
record ActivationView(
        PolicyView policy,

        @Schema(description = "Undecided onboardings of the product that stay with the version they began with")
        InFlightView inFlight,

        @Schema(description = "Post there, once the version is in force, to move them to it")
        URI moves) {}
