package io.gangway.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepDefinitionTest {

    private static final Map<String, Object> VARIABLES = Map.of("plannedColor", "green", "decision", "APPROVE");

    private static StepDefinition aStep(Map<String, String> inputs, Map<String, String> outputs) {
        return new StepDefinition("Task_Ask", "ask", inputs, outputs);
    }

    @Test
    void an_input_is_a_text_of_the_model_s() {
        var step = aStep(Map.of("checkType", "=\"criminal-record\""), Map.of());

        assertThat(step.input("checkType", VARIABLES::get)).isEqualTo("criminal-record");
    }

    @Test
    void an_input_is_a_variable_under_another_name() {
        var step = aStep(Map.of("color", "= plannedColor"), Map.of());

        assertThat(step.input("color", VARIABLES::get)).isEqualTo("green");
    }

    @Test
    void what_the_model_does_not_map_is_a_variable_of_that_name() {
        var step = aStep(Map.of(), Map.of());

        assertThat(step.input("decision", VARIABLES::get)).isEqualTo("APPROVE");
        assertThat(step.input("nothingOfTheKind", VARIABLES::get)).isNull();
    }

    @Test
    void an_outcome_without_mappings_keeps_its_names() {
        assertThat(aStep(Map.of(), Map.of()).variablesOf(Map.of("decision", "REJECT")))
                .isEqualTo(Map.of("decision", "REJECT"));
    }

    @Test
    void an_outcome_with_mappings_sets_what_they_name_and_nothing_else() {
        var step = aStep(Map.of(), Map.of("next", "addressNext"));

        assertThat(step.variablesOf(Map.of("next", "ASK_AGAIN", "made-up", "x")))
                .isEqualTo(Map.of("addressNext", "ASK_AGAIN"));
    }

    @Test
    void an_outcome_that_lacks_what_the_model_maps_is_a_bug() {
        var step = aStep(Map.of(), Map.of("next", "addressNext"));

        assertThatThrownBy(() -> step.variablesOf(new HashMap<>()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Task_Ask must say next");
    }
}
