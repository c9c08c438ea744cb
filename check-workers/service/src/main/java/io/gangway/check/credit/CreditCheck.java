package io.gangway.check.credit;

import static java.util.Objects.requireNonNull;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.runtime.Check;
import io.gangway.check.runtime.CheckResult;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the bureau how the person is rated. */
@ApplicationScoped
class CreditCheck implements Check {

    private final CreditBureau bureau;

    CreditCheck(CreditBureau bureau) {
        this.bureau = bureau;
    }

    @Override
    public CheckType type() {
        return CheckType.CREDIT;
    }

    @Override
    public CheckResult perform(PerformCheck command) {
        var subject = command.subject();
        var parameters = command.parameters();
        return bureau.rate(new CreditInquiry(
                command.commandId(),
                subject.givenName(),
                subject.familyName(),
                requireNonNull(subject.dateOfBirth(), "the contract demands a date of birth"),
                subject.nationalId(),
                requireNonNull(subject.address(), "the contract demands an address"),
                parameters == null ? null : parameters.considerBelow(),
                command.sandbox()));
    }
}
