package io.gangway.check.credit;

import io.gangway.check.runtime.CheckResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** The sandbox bureau, with a record of whom it was asked about; takes its place in all component tests. */
@ApplicationScoped
class WatchedCreditBureau implements CreditBureau {

    private final SandboxCreditBureau sandbox = new SandboxCreditBureau();
    private final List<UUID> asked = new CopyOnWriteArrayList<>();
    private final Map<UUID, CountDownLatch> heldUp = new ConcurrentHashMap<>();

    @Override
    public CheckResult rate(CreditInquiry inquiry) {
        asked.add(inquiry.reference());
        think(inquiry.reference());
        return sandbox.rate(inquiry);
    }

    /** Thinks about that command until {@link #letGo}. */
    void holdUp(UUID commandId) {
        heldUp.put(commandId, new CountDownLatch(1));
    }

    void letGo() {
        heldUp.values().forEach(CountDownLatch::countDown);
    }

    long timesAsked(UUID commandId) {
        return asked.stream().filter(commandId::equals).count();
    }

    private void think(UUID commandId) {
        var latch = heldUp.get(commandId);
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while thinking");
            }
        }
    }
}
