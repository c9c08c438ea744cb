package io.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Why the withdrawal of open checks is a task and not a compensation: Zeebe 8.5 does not compensate what is open. Fails
 * on the day an engine does, and ADR 0004 can be looked at again.
 */
class CompensationTest {

    @RegisterExtension
    final ProcessEngine engine = ProcessEngine.with("compensation-of-an-open-task.bpmn");

    @Test
    void doesNotReachATaskThatIsStillOpen() {
        var id = UUID.randomUUID().toString();
        var instance = engine.start("compensation-of-an-open-task", Map.of("onboardingId", id));
        engine.client()
                .newCompleteCommand(engine.jobAt(instance, "Task_Answered", "check"))
                .send()
                .join();
        engine.jobAt(instance, "Task_Open", "check");

        engine.client()
                .newPublishMessageCommand()
                .messageName("stop")
                .correlationKey(id)
                .send()
                .join();

        assertThat(engine.hasJob(instance, "Undo_Answered", "withdraw")).isTrue();
        assertThat(engine.hasJob(instance, "Undo_Open", "withdraw")).isFalse();
    }
}
