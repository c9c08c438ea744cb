package io.gangway.onboarding.finding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose names somebody wants to see beside a list of onboardings. */
@Schema(name = "NamesRequest")
record NamesBody(
        @NotNull @Size(min = 1, max = 100) @Schema(description = "Ids of onboardings")
        List<@NotNull UUID> onboardings) {}
