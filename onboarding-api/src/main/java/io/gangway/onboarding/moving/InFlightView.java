package io.gangway.onboarding.moving;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The undecided onboardings of a product that are pinned to other versions. */
@Schema(name = "InFlight")
public record InFlightView(long total, List<InFlight.Count> byVersion) {

    public static InFlightView of(List<InFlight.Count> counts) {
        return new InFlightView(
                counts.stream().mapToLong(InFlight.Count::onboardings).sum(), List.copyOf(counts));
    }
}
