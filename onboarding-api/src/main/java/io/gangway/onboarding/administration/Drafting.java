package io.gangway.onboarding.administration;

import io.gangway.onboarding.decisiontable.DecisionTable;
import io.gangway.onboarding.policy.Policies;
import io.gangway.onboarding.policy.Policy;
import io.gangway.onboarding.policy.PolicyEventKind;
import io.gangway.onboarding.policy.PolicyEvents;
import io.gangway.onboarding.policy.PolicyRevision;
import io.gangway.onboarding.policy.PolicyRevisions;
import io.gangway.onboarding.policy.PolicyState;
import io.gangway.onboarding.policy.PolicyTerms;
import io.gangway.onboarding.policy.StartingTerms;
import io.gangway.platform.conditional.IfMatch;
import io.gangway.platform.ids.Ids;
import io.gangway.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What makers do: begin a version, write to it, throw it away or hand it to those who check. */
@ApplicationScoped
class Drafting {

    private final Policies policies;
    private final PolicyRevisions revisions;
    private final PolicyEvents events;
    private final PolicyInquiry inquiry;
    private final Findings findings;
    private final Ids ids;
    private final Clock clock;

    Drafting(
            Policies policies,
            PolicyRevisions revisions,
            PolicyEvents events,
            PolicyInquiry inquiry,
            Findings findings,
            Ids ids,
            Clock clock) {
        this.policies = policies;
        this.revisions = revisions;
        this.events = events;
        this.inquiry = inquiry;
        this.findings = findings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Throws {@link DraftExists} where the product has one. */
    @Transactional
    Shown draft(DraftRequest request, String by) {
        var product = request.product();
        policies.take(product);
        policies.findDraft(product).ifPresent(draft -> {
            throw new DraftExists(draft.id());
        });
        var base =
                Optional.ofNullable(request.basedOn()).map(this::versionNamed).or(() -> policies.findActive(product));
        var draft = Policy.draft(
                ids.next(),
                product,
                policies.nextVersion(product),
                base.map(Policy::id).orElse(null),
                base.map(policy -> termsFor(product, policy)).orElseGet(StartingTerms::read),
                by,
                clock.instant());
        policies.persist(draft);
        revisions.add(draft, by);
        events.add(
                draft.id(),
                PolicyEventKind.DRAFTED,
                by,
                base.map(policy -> Map.<String, Object>of("basedOn", policy.id().toString()))
                        .orElse(Map.of()));
        return inquiry.show(draft);
    }

    /** What another product is called is no name for this one. */
    private static PolicyTerms termsFor(String product, Policy base) {
        return base.product().equals(product) ? base.terms() : base.terms().named(null);
    }

    /** Says the same about a malformed id, an unknown one and another tenant's. */
    private Policy versionNamed(String id) {
        try {
            return policies.findByIdOptional(UUID.fromString(id)).orElseThrow(Drafting::noSuchVersion);
        } catch (IllegalArgumentException malformed) {
            throw noSuchVersion();
        }
    }

    private static InvalidRequest noSuchVersion() {
        return InvalidRequest.field("basedOn", "must be the id of a version");
    }

    @Transactional
    Shown edit(UUID id, IfMatch seen, PolicyTerms terms, String by) {
        return edit(id, seen, before -> terms, by);
    }

    @Transactional
    Shown editTable(UUID id, IfMatch seen, DecisionTable table, String by) {
        return edit(id, seen, before -> before.with(table), by);
    }

    private Shown edit(UUID id, IfMatch seen, UnaryOperator<PolicyTerms> change, String by) {
        var policy = policies.getForChange(id);
        policy.require(PolicyState.DRAFT);
        var changed = change.apply(policy.terms());
        if (!seen.meets(policy.revision())) {
            requireRepeat(policy, seen, changed, by);
        } else if (policy.edit(changed, by)) {
            revisions.add(policy, by);
            events.add(id, PolicyEventKind.EDITED, by, Map.of("revision", policy.revision()));
        }
        return inquiry.show(policy);
    }

    /** A save that is sent again, because its answer got lost, is answered as if it came now. */
    private void requireRepeat(Policy policy, IfMatch seen, PolicyTerms changed, String by) {
        var latest = revisions.findLatest(policy.id()).orElseThrow();
        if (!changed.equals(policy.terms()) || !latest.editedBy().equals(by)) {
            throw lostUpdate(policy, seen, latest);
        }
    }

    private RuntimeException lostUpdate(Policy policy, IfMatch seen, PolicyRevision latest) {
        return seen.latest().stream()
                .boxed()
                .flatMap(revision -> revisions.find(policy.id(), revision).stream())
                .findFirst()
                .<RuntimeException>map(known ->
                        new LostUpdate(inquiry.changes(known.terms(), policy.terms()), latest, policy.revision()))
                .orElseGet(() -> new UnknownRevision(policy.revision()));
    }

    /** Throws {@link PolicyAsksForNoCheck}, and {@link DecisionTableIncomplete} while the table leaves something open. */
    @Transactional
    Shown submit(UUID id, Optional<IfMatch> seen, String by) {
        var policy = policies.getForChange(id);
        requireSeen(policy, seen);
        if (policy.submit(by, clock.instant())) {
            requireAcceptable(policy.terms());
            events.add(id, PolicyEventKind.SUBMITTED, by, Map.of("revision", policy.revision()));
        }
        return inquiry.show(policy);
    }

    private void requireAcceptable(PolicyTerms terms) {
        if (terms.checks().isEmpty()) {
            throw new PolicyAsksForNoCheck();
        }
        var found = findings.in(terms);
        if (!found.acceptable()) {
            throw new DecisionTableIncomplete(found);
        }
    }

    @Transactional
    Shown discard(UUID id, Optional<IfMatch> seen, String by) {
        var policy = policies.getForChange(id);
        requireSeen(policy, seen);
        if (policy.discard(by, clock.instant())) {
            events.add(id, PolicyEventKind.DISCARDED, by);
        }
        return inquiry.show(policy);
    }

    /** Whoever says what they have seen does not act on what they have not. */
    private void requireSeen(Policy policy, Optional<IfMatch> seen) {
        if (policy.state() == PolicyState.DRAFT
                && seen.isPresent()
                && !seen.get().meets(policy.revision())) {
            var latest = revisions.findLatest(policy.id()).orElseThrow();
            throw lostUpdate(policy, seen.get(), latest);
        }
    }
}
