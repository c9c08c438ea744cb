package io.gangway.process;

import org.jspecify.annotations.Nullable;

/** What the job {@code conclude-onboarding} is told. */
record Conclusion(String terminal, String reason, @Nullable String rule) {

    static Conclusion byRule(String terminal, String reason, String rule) {
        return new Conclusion(terminal, reason, rule);
    }

    static Conclusion byReviewer(String terminal, String reason) {
        return new Conclusion(terminal, reason, null);
    }

    static Conclusion withoutDecision(String terminal, String reason) {
        return new Conclusion(terminal, reason, null);
    }
}
