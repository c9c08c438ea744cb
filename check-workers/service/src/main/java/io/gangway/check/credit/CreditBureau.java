package io.gangway.check.credit;

import io.gangway.check.runtime.CheckResult;

/** Whoever knows how a person has paid so far. */
interface CreditBureau {

    CheckResult rate(CreditInquiry inquiry);
}
