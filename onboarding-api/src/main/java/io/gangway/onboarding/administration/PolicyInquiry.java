package io.gangway.onboarding.administration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.onboarding.deciding.Judge;
import io.gangway.onboarding.policy.Policies;
import io.gangway.onboarding.policy.Policy;
import io.gangway.onboarding.policy.PolicyEvents;
import io.gangway.onboarding.policy.PolicyRevision;
import io.gangway.onboarding.policy.PolicyRevisions;
import io.gangway.onboarding.policy.PolicyTerms;
import io.gangway.onboarding.policy.TermsDiff;
import io.gangway.platform.problem.InvalidRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Finds what people want to know about versions, and shows it. */
@ApplicationScoped
class PolicyInquiry {

    private final Policies policies;
    private final PolicyRevisions revisions;
    private final PolicyEvents events;
    private final Findings findings;
    private final ObjectMapper json;

    PolicyInquiry(
            Policies policies, PolicyRevisions revisions, PolicyEvents events, Findings findings, ObjectMapper json) {
        this.policies = policies;
        this.revisions = revisions;
        this.events = events;
        this.findings = findings;
        this.json = json;
    }

    @Transactional
    Shown show(UUID id) {
        return show(policies.get(id));
    }

    /** Within a transaction that changed it: what is shown is what will be there. */
    Shown show(Policy policy) {
        policies.flush();
        var view = PolicyView.of(policy, policies.standings().of(policy), findings.in(policy.terms()));
        return new Shown(view, policy.revision());
    }

    @Transactional
    Policy get(UUID id) {
        return policies.get(id);
    }

    @Transactional
    HistoryView historyOf(UUID id) {
        return HistoryView.of(events.of(policies.get(id).id()));
    }

    @Transactional
    ChangesView changes(UUID since, UUID until) {
        var before = policies.get(since);
        var after = policies.get(until);
        return new ChangesView(named(before), named(after), changes(before.terms(), after.terms()));
    }

    /** What the saves of a draft changed, from one revision to a later one; throws {@link InvalidRequest} for one that it never had. */
    @Transactional
    SavedChangesView savedChanges(UUID id, int since, int until) {
        var policy = policies.get(id);
        var before = revision(policy, "since", since).terms();
        var after = revision(policy, "until", until).terms();
        return new SavedChangesView(since, until, changes(before, after));
    }

    private PolicyRevision revision(Policy policy, String parameter, int revision) {
        return revisions
                .find(policy.id(), revision)
                .orElseThrow(() -> InvalidRequest.field(parameter, "must be a revision of this version"));
    }

    List<TermsDiff.Change> changes(PolicyTerms before, PolicyTerms after) {
        return TermsDiff.between(json.<JsonNode>valueToTree(before), json.<JsonNode>valueToTree(after));
    }

    @Transactional
    TrialView trial(UUID id, TrialRequest request) {
        var terms = policies.get(id).terms();
        return TrialView.of(new Judge(terms), TrialReader.read(request.inputs(), terms.decisionTable()));
    }

    /** Newest first. */
    @Transactional
    PolicyListView list(PolicyListQuery.Wanted wanted) {
        var standings = policies.standings();
        var page = wanted.page();
        var found = policies.list(wanted.filter(), page.lookFor());
        return new PolicyListView(
                page.shown(found).stream()
                        .map(policy -> PolicyListView.Item.of(policy, standings.of(policy)))
                        .toList(),
                page.next(found, Policy::id));
    }

    private static ChangesView.Version named(Policy policy) {
        return new ChangesView.Version(policy.id(), policy.product(), policy.version());
    }
}
