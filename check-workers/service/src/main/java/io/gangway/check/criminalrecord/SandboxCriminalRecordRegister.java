package io.gangway.check.criminalrecord;

import io.gangway.check.runtime.CheckResult;
import io.gangway.check.sandbox.Sandbox;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Finds what it is told to find, and nothing otherwise. How far back it is asked makes no difference: what it is told has no
 * date.
 */
@ApplicationScoped
@DefaultBean
class SandboxCriminalRecordRegister implements CriminalRecordRegister {

    static final String DEFAULT_REASON = "RECORD_FOUND";

    @Override
    public CheckResult lookUp(CriminalRecordInquiry inquiry) {
        return Sandbox.play(inquiry.sandbox(), instruction -> Sandbox.answer(instruction, DEFAULT_REASON));
    }
}
