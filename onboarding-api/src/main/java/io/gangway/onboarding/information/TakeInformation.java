package io.gangway.onboarding.information;

import io.gangway.engine.DrivesProcess;
import io.gangway.engine.ProcessEngine;
import io.gangway.onboarding.application.InformationAnswer;
import io.gangway.onboarding.application.InformationAnswers;
import io.gangway.onboarding.application.InformationRequest;
import io.gangway.onboarding.application.InformationRequests;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.idempotency.IdempotencyKey;
import io.gangway.onboarding.idempotency.IdempotencyKeyReused;
import io.gangway.onboarding.idempotency.IdempotencyKeys;
import io.gangway.onboarding.idempotency.RequestHashes;
import io.gangway.onboarding.reviews.NewEvidence;
import io.gangway.platform.ids.Ids;
import io.gangway.review.contract.EvidenceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes what an applicant sent, once per key. The first answer to an open request answers the step that waits, or is
 * there before the step comes. What comes later is kept beside it: a reviewer who is at work is told, nothing else changes.
 */
@ApplicationScoped
class TakeInformation {

    /**
     * What a caller is told.
     *
     * @param replayed true when this was answered before and nothing happened now
     */
    record Taken(InformationAnswerView body, boolean replayed) {}

    private final Onboardings onboardings;
    private final InformationRequests requests;
    private final InformationAnswers answers;
    private final IdempotencyKeys keys;
    private final RequestHashes hashes;
    private final NewEvidence newEvidence;
    private final ProcessEngine engine;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    TakeInformation(
            Onboardings onboardings,
            InformationRequests requests,
            InformationAnswers answers,
            IdempotencyKeys keys,
            RequestHashes hashes,
            NewEvidence newEvidence,
            ProcessEngine engine,
            Timeline timeline,
            Ids ids,
            Clock clock) {
        this.onboardings = onboardings;
        this.requests = requests;
        this.answers = answers;
        this.keys = keys;
        this.hashes = hashes;
        this.newEvidence = newEvidence;
        this.engine = engine;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    InformationListView show(UUID onboardingId) {
        onboardings.get(onboardingId);
        return InformationListView.of(requests.of(onboardingId), answers.of(onboardingId));
    }

    @DrivesProcess
    @Transactional
    Taken handle(UUID onboardingId, IdempotencyKey key, InformationBody body, String caller) {
        keys.take(key);
        var onboarding = onboardings.getForChange(onboardingId);
        var hash = hashes.of(body);
        var earlier = answers.findByKey(key.text());
        if (earlier.isPresent()) {
            if (!earlier.get().isOf(onboardingId, hash)) {
                throw new IdempotencyKeyReused();
            }
            return new Taken(InformationAnswerView.of(earlier.get()), true);
        }
        var request = requestFor(onboardingId, body.requestId());
        var inTime = !onboarding.isDecided() && request.answer(clock.instant());
        var answer = new InformationAnswer(
                ids.next(), request, clock.instant(), !inTime, body.kept(), caller, key.text(), hash);
        answers.persist(answer);
        note(answer, body, caller, onboardingId);
        if (inTime) {
            goOn(onboarding, request);
        } else {
            newEvidence.tell(onboarding, EvidenceKind.INFORMATION);
        }
        return new Taken(InformationAnswerView.of(answer), false);
    }

    private InformationRequest requestFor(UUID onboardingId, @Nullable UUID requestId) {
        return (requestId == null
                        ? requests.findLatest(onboardingId)
                        : requests.findByIdOptional(requestId)
                                .filter(request -> request.onboardingId().equals(onboardingId)))
                .orElseThrow(NoInformationRequested::new);
    }

    private void goOn(Onboarding onboarding, InformationRequest request) {
        onboarding.sendToReview(clock.instant());
        request.stepId().ifPresent(step -> engine.answer(onboarding.id(), step, Map.of()));
    }

    private void note(InformationAnswer answer, InformationBody body, String caller, UUID onboardingId) {
        timeline.add(
                onboardingId,
                TimelineKind.INFORMATION_RECEIVED,
                answer.late() ? "Information came late and is kept" : "The applicant's information is here",
                Map.of(
                        "requestId", answer.requestId().toString(),
                        "items",
                                body.items().stream()
                                        .map(InformationBody.Item::item)
                                        .toList(),
                        "late", answer.late(),
                        "by", caller));
    }
}
