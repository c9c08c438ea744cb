package io.gangway.check.address;

import io.gangway.check.contract.CheckOutcome;
import io.gangway.check.contract.SandboxInstruction;
import io.gangway.check.runtime.CheckResult;
import io.gangway.check.runtime.CheckResult.Found;
import io.gangway.check.sandbox.Sandbox;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Confirms every address, unless told otherwise.
 *
 * <p>It always gives a region score, told or not: a register that knows an address knows its region, and a decision table
 * over the score shall be tried out by tenants who tell the sandbox nothing. The score has no say in the outcome.
 */
@ApplicationScoped
@DefaultBean
class SandboxAddressRegister implements AddressRegister {

    static final String DEFAULT_REASON = "ADDRESS_NOT_CONFIRMED";
    static final int GOOD_REGION = 80;

    /** Given with an address that is not confirmed. */
    static final int DOUBTFUL_REGION = 30;

    static final int BEST_REGION = 100;

    @Override
    public CheckResult confirm(AddressInquiry inquiry) {
        return Sandbox.play(inquiry.sandbox(), SandboxAddressRegister::answer);
    }

    private static Found answer(SandboxInstruction instruction) {
        var found = Sandbox.answer(instruction, DEFAULT_REASON);
        return new Found(found.outcome(), regionScore(instruction.score(), found.outcome()), found.reasons());
    }

    private static int regionScore(@Nullable Integer told, CheckOutcome outcome) {
        if (told != null) {
            // An instruction may go up to 1000, the credit check's scale: more than the best is the best.
            return Math.min(told, BEST_REGION);
        }
        return outcome == CheckOutcome.CLEAR ? GOOD_REGION : DOUBTFUL_REGION;
    }
}
