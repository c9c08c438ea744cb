package io.gangway.onboarding.inquiry;

import io.gangway.onboarding.application.Applicants;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.InformationRequests;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.OnboardingStatus;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what callers ask for and shows it. */
@ApplicationScoped
public class Inquiry {

    private final Onboardings onboardings;
    private final Applicants applicants;
    private final CheckCases checks;
    private final InformationRequests informationRequests;
    private final Timeline timeline;

    Inquiry(
            Onboardings onboardings,
            Applicants applicants,
            CheckCases checks,
            InformationRequests informationRequests,
            Timeline timeline) {
        this.onboardings = onboardings;
        this.applicants = applicants;
        this.checks = checks;
        this.informationRequests = informationRequests;
        this.timeline = timeline;
    }

    @Transactional
    public OnboardingView show(UUID id) {
        var onboarding = onboardings.get(id);
        var applicant = applicants
                .findByIdOptional(id)
                .map(person -> ApplicantView.of(person.document()))
                .orElse(null);
        return OnboardingView.of(onboarding, checks.of(id), openRequestOf(onboarding), applicant);
    }

    private @Nullable InformationRequestView openRequestOf(Onboarding onboarding) {
        return onboarding.status() == OnboardingStatus.AWAITING_APPLICANT
                ? informationRequests
                        .findOpen(onboarding.id())
                        .map(InformationRequestView::of)
                        .orElse(null)
                : null;
    }

    @Transactional
    TimelineView timelineOf(UUID id) {
        return TimelineView.of(timeline.of(onboardings.get(id).id()));
    }

    @Transactional
    OnboardingListView list(OnboardingListQuery.Wanted wanted) {
        var page = wanted.page();
        var search = new OnboardingSearch(wanted.filter(), wanted.sort(), page);
        var found = onboardings
                .find(search.query(), search.parameters())
                .range(0, page.lookFor() - 1)
                .list();
        var shown = page.shown(found);
        var checksOf = checks.of(shown.stream().map(Onboarding::id).toList());
        var items = shown.stream()
                .map(onboarding -> OnboardingListView.Item.of(
                        onboarding, checksOf.getOrDefault(onboarding.id(), List.<CheckCase>of())))
                .toList();
        return new OnboardingListView(
                items, page.next(found, onboarding -> OnboardingSearch.placeOf(onboarding, wanted.sort())));
    }
}
