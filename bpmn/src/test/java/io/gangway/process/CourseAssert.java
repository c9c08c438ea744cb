package io.gangway.process;

import io.gangway.engine.InstanceState.Incident;
import io.gangway.engine.InstanceState.Waiting;
import java.util.UUID;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What can be said of the course of one instance: where it went, and where it is. */
final class CourseAssert extends AbstractAssert<CourseAssert, UUID> {

    private final StoryEngine engine;
    private final String instance;

    CourseAssert(StoryEngine engine, UUID onboarding, String instance) {
        super(onboarding, CourseAssert.class);
        this.engine = engine;
        this.instance = instance;
    }

    CourseAssert isCompleted() {
        Assertions.assertThat(engine.process().hasInstance(instance))
                .as("still runs")
                .isFalse();
        Assertions.assertThat(engine.variablesAtTheEnd(actual))
                .as("came to its end")
                .isPresent();
        return this;
    }

    CourseAssert isActive() {
        Assertions.assertThat(engine.process().hasInstance(instance))
                .as("still runs")
                .isTrue();
        return this;
    }

    /** It came there and went on the ordinary way. */
    CourseAssert hasPassed(String element) {
        Assertions.assertThat(engine.passes(actual, element))
                .as("passes of %s", element)
                .isPositive();
        return this;
    }

    CourseAssert hasPassed(String element, int times) {
        Assertions.assertThat(engine.passes(actual, element))
                .as("passes of %s", element)
                .isEqualTo(times);
        return this;
    }

    CourseAssert hasNotPassed(String element) {
        return hasPassed(element, 0);
    }

    CourseAssert isWaitingAt(String... elements) {
        Assertions.assertThat(engine.process().inspect(instance).waiting())
                .extracting(Waiting::element)
                .contains(elements);
        return this;
    }

    CourseAssert isWaitingExactlyAt(String... elements) {
        Assertions.assertThat(engine.process().inspect(instance).waiting())
                .extracting(Waiting::element)
                .containsExactlyInAnyOrder(elements);
        return this;
    }

    CourseAssert hasAnIncidentAt(String element) {
        Assertions.assertThat(engine.process().inspect(instance).incidents())
                .extracting(Incident::element)
                .containsExactly(element);
        return this;
    }
}
