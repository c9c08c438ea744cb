package io.gangway.onboarding.explanation;

import io.gangway.onboarding.application.TimelineKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The timeline of an onboarding, told step by step. */
final class ACourse {

    static final Instant BEGIN = Instant.parse("2026-11-21T05:00:00Z");

    private final List<Step> steps = new ArrayList<>();
    private Instant now = BEGIN;

    static ACourse begun() {
        return new ACourse().then(TimelineKind.RECEIVED, Map.of("by", "acme-bank-api"));
    }

    ACourse after(String duration) {
        now = now.plus(Duration.parse(duration));
        return this;
    }

    ACourse then(TimelineKind kind, Map<String, Object> details) {
        steps.add(new Step(steps.size() + 1L, now, kind, "step " + kind.wireName(), details));
        return this;
    }

    ACourse planned(String... checks) {
        return then(TimelineKind.PLANNED, Map.of("checks", List.of(checks), "policyVersion", 1));
    }

    ACourse asked(String check, int attempt) {
        return then(TimelineKind.COMMAND_SENT, Map.of("check", check, "attempt", attempt));
    }

    ACourse answered(String check, String disposition) {
        return event(disposition, Map.of("check", check, "outcome", "CLEAR"));
    }

    ACourse event(String disposition, Map<String, Object> evidence) {
        var details = new HashMap<>(evidence);
        details.put("eventId", new UUID(0, steps.size()).toString());
        details.put("disposition", disposition);
        return then(TimelineKind.EVENT_RECEIVED, details);
    }

    ACourse terminal(String status) {
        return then(TimelineKind.TERMINAL, Map.of("status", status));
    }

    List<Step> steps() {
        return steps;
    }

    Instant now() {
        return now;
    }

    Course open() {
        return Course.upToTheAnswer(steps, Optional.empty());
    }

    Course ended() {
        return Course.upToTheAnswer(steps, Optional.of(now));
    }
}
