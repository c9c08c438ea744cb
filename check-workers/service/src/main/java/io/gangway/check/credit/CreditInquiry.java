package io.gangway.check.credit;

import io.gangway.check.contract.PostalAddress;
import io.gangway.check.contract.SandboxInstruction;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the bureau is told about the person.
 *
 * @param reference the same for a repeated inquiry; a provider's idempotency key
 * @param considerBelow which scores are something to consider; the bureau's own limit when null
 */
record CreditInquiry(
        UUID reference,
        String givenName,
        String familyName,
        LocalDate dateOfBirth,
        @Nullable String nationalId,
        PostalAddress address,
        @Nullable Integer considerBelow,
        @Nullable SandboxInstruction sandbox) {

    /** Redacted: everything else in here is personal. */
    @Override
    public String toString() {
        return "CreditInquiry[" + reference + "]";
    }
}
