package io.gangway.onboarding.process;

import static io.gangway.engine.ProcessVariables.DUE_AT;
import static io.gangway.engine.ProcessVariables.WARN_AT;

import io.gangway.onboarding.application.Onboarding;
import java.time.Instant;
import java.util.Map;

/** What the process of an onboarding is started with. */
public final class StartVariables {

    /** The model's timer wants a time; the instance ends long before this one. */
    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private StartVariables() {}

    public static Map<String, Object> of(Onboarding onboarding) {
        return Map.of(DUE_AT, onboarding.dueAt(), WARN_AT, onboarding.warnAt().orElse(NEVER));
    }
}
