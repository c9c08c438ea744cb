package io.gangway.onboarding.explanation;

import static io.gangway.onboarding.application.TimelineKind.EVENT_RECEIVED;
import static io.gangway.onboarding.application.TimelineKind.POLICY_MOVED;
import static io.gangway.onboarding.application.TimelineKind.TERMINAL;

import io.gangway.onboarding.explanation.Explanation.Path;
import io.gangway.onboarding.explanation.Explanation.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an onboarding up to its answer and no further: checks that are withdrawn, reviews that are closed and
 * events that arrive afterwards had no part in it, and an explanation must not change because of them.
 *
 * @param steps in the order in which they were written down
 */
record Course(List<Step> steps) {

    /** The dispositions, as the timeline writes them, of events that made a difference. */
    private static final Set<String> TOOK_PART = Set.of("applied", "early");

    Course {
        steps = List.copyOf(steps);
    }

    /**
     * Cuts what was written at the end.
     *
     * @param decidedAt when the answer was given; empty while there is none
     */
    static Course upToTheAnswer(List<Step> written, Optional<Instant> decidedAt) {
        if (decidedAt.isEmpty()) {
            return new Course(written);
        }
        return new Course(IntStream.range(0, written.size())
                .filter(at -> written.get(at).is(TERMINAL))
                .mapToObj(end -> written.subList(0, end + 1))
                .findFirst()
                .orElseGet(() -> notAfter(decidedAt.get(), written)));
    }

    /** For an answer that was written by other means than the service's own. */
    private static List<Step> notAfter(Instant end, List<Step> written) {
        return written.stream().filter(step -> !step.at().isAfter(end)).toList();
    }

    /** The ids of the events that made a difference, in their order. */
    List<UUID> eventsUsed() {
        return steps.stream()
                .filter(step -> step.is(EVENT_RECEIVED) && tookPart(step))
                .map(step -> step.text("eventId"))
                .filter(id -> id != null)
                .map(UUID::fromString)
                .distinct()
                .toList();
    }

    List<Step> moves() {
        return steps.stream().filter(step -> step.is(POLICY_MOVED)).toList();
    }

    /** The way through the process: without the events that changed nothing and without saying anything twice. */
    Path path(Instant from, Optional<Instant> to) {
        var stages = new ArrayList<Stage>();
        var before = from;
        for (var step : steps) {
            if (!step.is(EVENT_RECEIVED) || (tookPart(step) && !isToldByItsEffect(step))) {
                stages.add(new Stage(
                        step.at(),
                        between(before, step.at()),
                        step.kind(),
                        step.summary(),
                        Plain.sorted(step.details())));
                before = step.at();
            }
        }
        return new Path(from, to.orElse(null), to.map(end -> between(from, end)).orElse(null), List.copyOf(stages));
    }

    /** Never less than nothing: two replicas' clocks may differ. */
    private static Duration between(Instant earlier, Instant later) {
        var elapsed = Duration.between(earlier, later);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    static boolean tookPart(Step event) {
        @Nullable String disposition = event.text("disposition");
        return disposition != null && TOOK_PART.contains(disposition);
    }

    /** What an event of a review did stands in an entry of its own. */
    private static boolean isToldByItsEffect(Step event) {
        return event.details().containsKey("reviewId");
    }
}
