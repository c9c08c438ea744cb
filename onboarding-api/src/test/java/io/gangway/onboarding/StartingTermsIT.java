package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.onboarding.decisiontable.DecisionTable;
import io.gangway.onboarding.policy.StartingTerms;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The table that everybody starts with is written down twice, for people and for the migration: it is one table. */
@QuarkusTest
class StartingTermsIT extends ComponentTest {

    @Test
    void theTableOfTheModelIsTheTableOfTheMigration() throws JsonProcessingException {
        var migrated = Database.withoutTenant()
                .list("select starting_decision_table()")
                .getFirst();

        assertThat(new ObjectMapper().readValue(migrated, DecisionTable.class))
                .isEqualTo(StartingTerms.read().decisionTable());
    }
}
