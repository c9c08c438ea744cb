package io.gangway.onboarding.intake;

import io.gangway.check.contract.CheckType;
import io.gangway.engine.ProcessEngine;
import io.gangway.onboarding.application.Applicant;
import io.gangway.onboarding.application.ApplicantDocument;
import io.gangway.onboarding.application.Applicants;
import io.gangway.onboarding.application.CheckCase;
import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboarding;
import io.gangway.onboarding.application.OnboardingEvents;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.SandboxPlan;
import io.gangway.onboarding.application.Timeline;
import io.gangway.onboarding.application.TimelineKind;
import io.gangway.onboarding.inquiry.ApplicantView;
import io.gangway.onboarding.inquiry.OnboardingView;
import io.gangway.onboarding.policy.PoliciesInUse;
import io.gangway.onboarding.policy.Policy;
import io.gangway.onboarding.policy.Tenants;
import io.gangway.onboarding.process.StartVariables;
import io.gangway.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down all that a new onboarding consists of, in the running transaction. */
@ApplicationScoped
class Acceptance {

    private final Tenants tenants;
    private final ExternalReferences references;
    private final PoliciesInUse policies;
    private final Onboardings onboardings;
    private final Applicants applicants;
    private final CheckCases checks;
    private final Timeline timeline;
    private final OnboardingEvents events;
    private final ProcessEngine engine;
    private final Ids ids;
    private final Clock clock;

    Acceptance(
            Tenants tenants,
            ExternalReferences references,
            PoliciesInUse policies,
            Onboardings onboardings,
            Applicants applicants,
            CheckCases checks,
            Timeline timeline,
            OnboardingEvents events,
            ProcessEngine engine,
            Ids ids,
            Clock clock) {
        this.tenants = tenants;
        this.references = references;
        this.policies = policies;
        this.onboardings = onboardings;
        this.applicants = applicants;
        this.checks = checks;
        this.timeline = timeline;
        this.events = events;
        this.engine = engine;
        this.ids = ids;
        this.clock = clock;
    }

    OnboardingView accept(OnboardingRequest request, String caller) {
        var plan = planFor(request);
        var policy = policies.findActive(request.product()).orElseThrow(UnknownProduct::new);
        requireAge(policy.terms().minimumAge(), request.applicant().document());
        var onboarding = new Onboarding(
                ids.next(),
                request.externalReference(),
                request.product(),
                policy,
                request.orderOrNull(),
                plan,
                clock.instant());
        references.claim(onboarding);
        onboardings.add(onboarding);
        var person = request.applicant().document();
        applicants.persist(new Applicant(onboarding.id(), person));
        var planned = plan(onboarding, policy);
        checks.add(onboarding.id(), planned);
        timeline.add(onboarding.id(), TimelineKind.RECEIVED, "Onboarding received", Map.of("by", caller));
        events.received(onboarding);
        engine.start(onboarding.id(), StartVariables.of(onboarding));
        return OnboardingView.of(onboarding, planned, null, ApplicantView.of(person));
    }

    private void requireAge(@Nullable Integer minimumAge, ApplicantDocument applicant) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        if (minimumAge != null && applicant.dateOfBirth().plusYears(minimumAge).isAfter(today)) {
            throw new ApplicantBelowMinimumAge(minimumAge);
        }
    }

    private @Nullable SandboxPlan planFor(OnboardingRequest request) {
        var sandbox = request.sandbox();
        if (tenants.current().isSandbox()) {
            return sandbox == null
                    ? MagicApplicant.planFor(request.applicant().document()).orElse(null)
                    : sandbox.plan();
        }
        if (sandbox != null) {
            throw new SandboxNotAllowed();
        }
        return null;
    }

    private List<CheckCase> plan(Onboarding onboarding, Policy policy) {
        return Arrays.stream(CheckType.values())
                .map(type -> new CheckCase(
                        ids.next(),
                        onboarding.id(),
                        type,
                        policy.terms().termsOf(type).isPresent()))
                .toList();
    }
}
