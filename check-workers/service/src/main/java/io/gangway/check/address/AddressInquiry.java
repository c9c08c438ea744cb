package io.gangway.check.address;

import io.gangway.check.contract.PostalAddress;
import io.gangway.check.contract.SandboxInstruction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register is told about the person.
 *
 * @param reference the same for a repeated inquiry; a provider's idempotency key
 * @param address normalised and free of faults
 * @param phone in E.164 form
 */
record AddressInquiry(
        UUID reference,
        String givenName,
        String familyName,
        PostalAddress address,
        @Nullable String phone,
        @Nullable SandboxInstruction sandbox) {

    /** Redacted: everything else in here is personal. */
    @Override
    public String toString() {
        return "AddressInquiry[" + reference + "]";
    }
}
