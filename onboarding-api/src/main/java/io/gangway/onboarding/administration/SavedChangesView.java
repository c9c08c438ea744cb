package io.gangway.onboarding.administration;

import io.gangway.onboarding.policy.TermsDiff;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the saves of a draft changed, from one revision to another. */
@Schema(name = "PolicySavedChanges")
record SavedChangesView(int since, int until, List<TermsDiff.Change> changes) {}
