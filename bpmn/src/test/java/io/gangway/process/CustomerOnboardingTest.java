package io.gangway.process;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * All stories of {@code customer-onboarding.bpmn}. Together they pass every flow node and every sequence flow: less
 * fails, and {@code target/process-test-coverage} shows on the diagram what was passed.
 *
 * <p>One outer class, because coverage is counted per class and no group of stories is complete by itself.
 */
class CustomerOnboardingTest {

    @RegisterExtension
    static final Coverage COVERAGE = new Coverage();

    @Nested
    class Checks extends CheckStories {}

    @Nested
    class FailFast extends FailFastStories {}

    @Nested
    class Decision extends DecisionStories {}

    @Nested
    class Review extends ReviewStories {}

    @Nested
    class Information extends InformationStories {}

    @Nested
    class Resolution extends ResolutionStories {}

    @Nested
    class Interruption extends InterruptionStories {}

    @Nested
    class Warning extends WarningStories {}

    @Nested
    class Variables extends VariableStories {}
}
