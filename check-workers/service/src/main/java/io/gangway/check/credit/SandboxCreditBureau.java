package io.gangway.check.credit;

import static io.gangway.check.contract.CheckOutcome.CLEAR;
import static io.gangway.check.contract.CheckOutcome.CONSIDER;

import io.gangway.check.contract.SandboxInstruction;
import io.gangway.check.runtime.CheckResult;
import io.gangway.check.runtime.CheckResult.Found;
import io.gangway.check.sandbox.Sandbox;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Gives the score that it is told to give; a low score is something to consider unless told otherwise. */
@ApplicationScoped
@DefaultBean
class SandboxCreditBureau implements CreditBureau {

    static final int GOOD_SCORE = 720;

    /** Given with a bare CONSIDER: doubtful, and yet not low enough to be rejected for the score alone. */
    static final int DOUBTFUL_SCORE = 480;

    /** What is considered low unless the inquiry sets another limit. */
    static final int LOWEST_CLEAR_SCORE = 400;

    static final String LOW_SCORE = "LOW_CREDIT_SCORE";
    static final String DEFAULT_REASON = "PAYMENT_DEFAULT";

    @Override
    public CheckResult rate(CreditInquiry inquiry) {
        var limit = Objects.requireNonNullElse(inquiry.considerBelow(), LOWEST_CLEAR_SCORE);
        return Sandbox.play(inquiry.sandbox(), instruction -> answer(instruction, limit));
    }

    private static Found answer(SandboxInstruction instruction, int limit) {
        var asked = Sandbox.outcomeOf(instruction);
        var score = Objects.requireNonNullElse(instruction.score(), asked == CLEAR ? GOOD_SCORE : DOUBTFUL_SCORE);
        var isLow = score < limit;
        if (asked == CONSIDER || (instruction.outcome() == null && isLow)) {
            return new Found(CONSIDER, score, Sandbox.reasonsOr(isLow ? LOW_SCORE : DEFAULT_REASON, instruction));
        }
        return new Found(CLEAR, score, instruction.reasons());
    }
}
