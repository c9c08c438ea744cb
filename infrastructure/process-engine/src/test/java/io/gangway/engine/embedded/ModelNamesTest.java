package io.gangway.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=dueAt                    | ${dueAt}",
                "= dueAt                   | ${dueAt}",
                "=decision = \"APPROVE\"   | ${decision == 'APPROVE'}",
                "=decision=\"APPROVE\"     | ${decision == 'APPROVE'}",
                "= next  =  \"ASK_AGAIN\"  | ${next == 'ASK_AGAIN'}",
                "PT10M                     | PT10M"
            })
    void a_name_and_a_name_compared_with_a_text_mean_here_what_they_mean_on_zeebe(String feel, String here) {
        assertThat(ModelNames.translated(feel)).isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "=address.answerTimeout",
                "=attempt + 1",
                "=attempt <= 3",
                "=not(wanted)",
                "=decision != \"APPROVE\"",
                "=decision = APPROVE",
                "=decision = 'APPROVE'",
                "=decision = \"A\" or decision = \"B\"",
                "=\"APPROVE\"",
                "=if wanted then 1 else 2",
                "=duration(\"PT1H\")",
                "=decision = \"'} ${x\""
            })
    void whatever_else_the_model_says_is_refused(String feel) {
        assertThatThrownBy(() -> ModelNames.translated(feel))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(feel);
    }
}
