package io.gangway.check.criminalrecord;

import io.gangway.check.contract.SandboxInstruction;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register is told about the person.
 *
 * @param reference the same for a repeated inquiry; a provider's idempotency key
 * @param lookbackYears how far back the register is asked; as far as it may tell when null
 */
record CriminalRecordInquiry(
        UUID reference,
        String givenName,
        String familyName,
        LocalDate dateOfBirth,
        @Nullable String nationalId,
        @Nullable Integer lookbackYears,
        @Nullable SandboxInstruction sandbox) {

    /** Redacted: everything else in here is personal. */
    @Override
    public String toString() {
        return "CriminalRecordInquiry[" + reference + "]";
    }
}
