package io.gangway.onboarding.finding;

import io.gangway.onboarding.application.Applicant;
import io.gangway.onboarding.application.Applicants;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.web.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the applications of people, newest first. */
@ApplicationScoped
class FindApplicants {

    private static final int MOST_SIMILAR = 50;

    private final Onboardings onboardings;
    private final Applicants applicants;
    private final Traces traces;

    FindApplicants(Onboardings onboardings, Applicants applicants, Traces traces) {
        this.onboardings = onboardings;
        this.applicants = applicants;
        this.traces = traces;
    }

    @Transactional
    ApplicantMatch.Page find(SearchText text, PageQuery.Page page) {
        var found = traces.having(text, page.behind(), page.lookFor());
        return new ApplicantMatch.Page(matches(page.shown(found), Map.of()), page.next(found, Function.identity()));
    }

    /** Other applications that look like the same person's. */
    @Transactional
    ApplicantMatch.Page similarTo(UUID id) {
        var shared = traces.sharedWith(onboardings.get(id).id(), MOST_SIMILAR);
        return new ApplicantMatch.Page(matches(shared.keySet(), shared), null);
    }

    /** In no order. */
    @Transactional
    NameList namesOf(List<UUID> onboardingIds) {
        return new NameList(applicants.list("onboardingId in ?1", onboardingIds).stream()
                .map(NameList.Name::of)
                .toList());
    }

    /** In the order of the ids; who was erased meanwhile is left out. */
    private List<ApplicantMatch> matches(Collection<UUID> ids, Map<UUID, List<Shared>> shared) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var cases = onboardings.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Onboarding::id, Function.identity()));
        var people = applicants.list("onboardingId in ?1", ids).stream()
                .collect(Collectors.toMap(Applicant::onboardingId, Applicant::document));
        var found = new ArrayList<ApplicantMatch>();
        for (var id : ids) {
            var onboarding = cases.get(id);
            var person = people.get(id);
            if (onboarding != null && person != null) {
                found.add(ApplicantMatch.of(onboarding, person, shared.getOrDefault(id, List.of())));
            }
        }
        return found;
    }
}
