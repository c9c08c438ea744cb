package io.gangway.onboarding.diagram;

import io.gangway.onboarding.application.CheckCases;
import io.gangway.onboarding.application.Onboardings;
import io.gangway.onboarding.application.Reviews;
import io.gangway.onboarding.application.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Draws one onboarding into the picture of its process. */
@ApplicationScoped
class Drawing {

    private static final String PROCESS_ID = "customer-onboarding";

    private final Onboardings onboardings;
    private final CheckCases checks;
    private final Reviews reviews;
    private final Timeline timeline;
    private final String model = read();

    Drawing(Onboardings onboardings, CheckCases checks, Reviews reviews, Timeline timeline) {
        this.onboardings = onboardings;
        this.checks = checks;
        this.reviews = reviews;
        this.timeline = timeline;
    }

    @Transactional
    DiagramView of(UUID id) {
        var position = new ProcessPosition(onboardings.get(id), checks.of(id), reviews.findOf(id), timeline.of(id));
        return new DiagramView(PROCESS_ID, model, position.active(), position.passed());
    }

    /** From the module bpmn: what the service deploys. */
    private static String read() {
        try (var document = Drawing.class.getResourceAsStream("/bpmn/" + PROCESS_ID + ".bpmn")) {
            if (document == null) {
                throw new IllegalStateException("The model is not on the class path");
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
