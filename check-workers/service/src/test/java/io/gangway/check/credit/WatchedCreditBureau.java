package io.gangway.check.credit;

import io.gangway.check.runtime.CheckResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The sandbox bureau, with a record of whom it was asked about; takes its place in all component tests. */
@ApplicationScoped
class WatchedCreditBureau implements CreditBureau {

    private final SandboxCreditBureau sandbox = new SandboxCreditBureau();
    private final List<UUID> asked = new CopyOnWriteArrayList<>();

    @Override
    public CheckResult rate(CreditInquiry inquiry) {
        asked.add(inquiry.reference());
        return sandbox.rate(inquiry);
    }

    long timesAsked(UUID commandId) {
        return asked.stream().filter(commandId::equals).count();
    }
}
