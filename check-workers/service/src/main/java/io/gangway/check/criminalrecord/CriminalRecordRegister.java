package io.gangway.check.criminalrecord;

import io.gangway.check.runtime.CheckResult;

/** Whoever can say what is in a person's criminal record. */
interface CriminalRecordRegister {

    CheckResult lookUp(CriminalRecordInquiry inquiry);
}
