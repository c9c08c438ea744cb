package io.gangway.check.criminalrecord;

import static java.util.Objects.requireNonNull;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.runtime.Check;
import io.gangway.check.runtime.CheckResult;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the register about the person, by name and date of birth. */
@ApplicationScoped
class CriminalRecordCheck implements Check {

    private final CriminalRecordRegister register;

    CriminalRecordCheck(CriminalRecordRegister register) {
        this.register = register;
    }

    @Override
    public CheckType type() {
        return CheckType.CRIMINAL_RECORD;
    }

    @Override
    public CheckResult perform(PerformCheck command) {
        var subject = command.subject();
        var parameters = command.parameters();
        return register.lookUp(new CriminalRecordInquiry(
                command.commandId(),
                subject.givenName(),
                subject.familyName(),
                requireNonNull(subject.dateOfBirth(), "the contract demands a date of birth"),
                subject.nationalId(),
                parameters == null ? null : parameters.lookbackYears(),
                command.sandbox()));
    }
}
