package io.gangway.onboarding.intake;

import io.gangway.engine.DrivesProcess;
import io.gangway.onboarding.idempotency.IdempotencyKey;
import io.gangway.onboarding.idempotency.IdempotencyKeyReused;
import io.gangway.onboarding.idempotency.IdempotencyKeys;
import io.gangway.onboarding.idempotency.RequestHash;
import io.gangway.onboarding.idempotency.RequestHashes;
import io.gangway.onboarding.inquiry.ApplicantView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Starts an onboarding once per key: whatever happens, it happens in this one transaction or not at all. */
@ApplicationScoped
class StartOnboarding {

    private final IdempotencyKeys keys;
    private final RequestHashes hashes;
    private final IdempotencyRecords records;
    private final Acceptance acceptance;
    private final Clock clock;

    StartOnboarding(
            IdempotencyKeys keys,
            RequestHashes hashes,
            IdempotencyRecords records,
            Acceptance acceptance,
            Clock clock) {
        this.keys = keys;
        this.hashes = hashes;
        this.records = records;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    @DrivesProcess
    @Transactional
    Answer handle(IdempotencyKey key, OnboardingRequest request, String caller) {
        keys.take(key);
        var hash = hashes.of(request);
        var earlier = records.findByIdOptional(key.text());
        if (earlier.isPresent()) {
            return repeat(earlier.get(), hash, request);
        }
        var answer = Answer.first(acceptance.accept(request, caller));
        records.persist(new IdempotencyRecord(key, hash, answer, clock.instant()));
        return answer;
    }

    private static Answer repeat(IdempotencyRecord earlier, RequestHash hash, OnboardingRequest request) {
        if (!earlier.isOf(hash)) {
            throw new IdempotencyKeyReused();
        }
        return earlier.replay(ApplicantView.of(request.applicant().document()));
    }
}
