package io.gangway.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.engine.EngineUnderTest;
import io.gangway.engine.PlayedHandlers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a model may not say is refused when it is deployed, not when an onboarding comes there. */
class StepParserTest {

    private final EngineInMemory engine = new EngineInMemory(new PlayedHandlers());
    private String model = "";

    @BeforeEach
    void readModel() throws IOException {
        try (var stream = StepParserTest.class.getClassLoader().getResourceAsStream(EngineUnderTest.MODEL.resource())) {
            model = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("id=\"asking\"", "id=\"another\"");
        }
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    private void deploy(String text) {
        var repository = engine.engine().getRepositoryService();
        var deployment =
                repository.createDeployment().addString("another.bpmn", text).deploy();
        repository.deleteDeployment(deployment.getId(), true);
    }

    private void refuses(String original, String changed, String because) {
        var text = model.replace(original, changed);
        assertThat(text).isNotEqualTo(model);
        assertThatThrownBy(() -> deploy(text)).hasStackTraceContaining(because);
    }

    @Test
    void the_model_as_it_is_can_be_deployed() {
        assertThatCode(() -> deploy(model)).doesNotThrowAnyException();
    }

    @Test
    void a_service_task_without_a_type_is_refused_by_its_name() {
        refuses("<zeebe:taskDefinition type=\"plan\" />", "", "Task_Plan has no zeebe:taskDefinition");
    }

    @Test
    void a_business_rule_task_without_a_type_is_refused_by_its_name() {
        refuses("<zeebe:taskDefinition type=\"decide\" />", "", "Task_Decide has no zeebe:taskDefinition");
    }

    @Test
    void a_condition_that_calculates_is_refused() {
        refuses("=decision = \"APPROVE\"", "=score &gt; 3", "not =score > 3");
    }

    @Test
    void a_timer_by_a_path_is_refused() {
        refuses("=answerTimeout", "=address.answerTimeout", "not =address.answerTimeout");
    }

    @Test
    void an_input_that_calculates_is_refused() {
        refuses("source=\"=plannedColor\"", "source=\"=attempt + 1\"", "not =attempt + 1");
    }

    @Test
    void an_output_by_a_path_is_refused() {
        refuses("source=\"=answer\"", "source=\"=result.answer\"", "not =result.answer");
    }

    @Test
    void an_input_that_is_no_expression_is_refused() {
        refuses("source=\"=plannedColor\"", "source=\"plannedColor\"", "not plannedColor");
    }
}
