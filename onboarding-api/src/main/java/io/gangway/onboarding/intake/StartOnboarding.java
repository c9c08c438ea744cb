package io.gangway.onboarding.intake;

import io.gangway.onboarding.inquiry.ApplicantView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Starts an onboarding once per key: whatever happens, it happens in this one transaction or not at all. */
@ApplicationScoped
class StartOnboarding {

    private final IdempotencyRecords records;
    private final Acceptance acceptance;
    private final Clock clock;

    StartOnboarding(IdempotencyRecords records, Acceptance acceptance, Clock clock) {
        this.records = records;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    @Transactional
    Answer handle(IdempotencyKey key, OnboardingRequest request, String caller) {
        records.take(key);
        var hash = RequestHash.of(request);
        var earlier = records.findByIdOptional(key.text());
        if (earlier.isPresent()) {
            return repeat(earlier.get(), hash, request);
        }
        var answer = Answer.first(acceptance.accept(request, caller));
        records.persist(new IdempotencyRecord(key, hash, answer, clock.instant()));
        return answer;
    }

    private static Answer repeat(IdempotencyRecord earlier, byte[] hash, OnboardingRequest request) {
        if (!earlier.isOf(hash)) {
            throw new IdempotencyKeyReused();
        }
        return earlier.replay(ApplicantView.of(request.applicant().document()));
    }
}
