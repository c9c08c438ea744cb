package io.gangway.check.address;

import io.gangway.check.runtime.CheckResult;

/** Whoever can confirm that a person lives at an address. */
interface AddressRegister {

    CheckResult confirm(AddressInquiry inquiry);
}
