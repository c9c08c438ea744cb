package io.gangway.check.address;

import static java.util.Objects.requireNonNull;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.check.runtime.Check;
import io.gangway.check.runtime.CheckResult;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the register about an address that is at least well formed; a malformed one is answered without asking. */
@ApplicationScoped
class AddressCheck implements Check {

    private final AddressRegister register;

    AddressCheck(AddressRegister register) {
        this.register = register;
    }

    @Override
    public CheckType type() {
        return CheckType.ADDRESS;
    }

    @Override
    public CheckResult perform(PerformCheck command) {
        var subject = command.subject();
        var residence =
                Residence.of(requireNonNull(subject.address(), "the contract demands an address"), subject.phone());
        if (!residence.faults().isEmpty()) {
            return CheckResult.consider(
                    residence.faults().stream().map(AddressFault::name).toList());
        }
        return register.confirm(new AddressInquiry(
                command.commandId(),
                subject.givenName(),
                subject.familyName(),
                residence.address(),
                residence.phone(),
                command.sandbox()));
    }
}
