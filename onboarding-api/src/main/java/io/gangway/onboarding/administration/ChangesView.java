package io.gangway.onboarding.administration;

import io.gangway.onboarding.policy.TermsDiff;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one version says differently from another. */
@Schema(name = "PolicyChanges")
record ChangesView(Version since, Version until, List<TermsDiff.Change> changes) {

    /** Which version of which product. */
    @Schema(name = "PolicyVersion")
    record Version(UUID id, String product, int version) {}
}
