package io.gangway.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What policies are made of, for those who build a page over it. */
@QuarkusTest
class PolicyCatalogueIT extends ComponentTest {

    @Test
    void eachCheckTellsItsResultsParametersAndReactions() {
        Caller.ACME
                .request()
                .get("/v1/check-types")
                .then()
                .statusCode(200)
                .body("items.type", contains("address", "credit", "criminal-record"))
                .body("items[0].label", equalTo("Address check"))
                .body("items[0].parameters", empty())
                .body("items[1].results.name", contains("creditOutcome", "creditScore"))
                .body("items[1].results[0].values", hasItems("CLEAR", "CONSIDER", "UNANSWERED"))
                .body("items[1].results[1].type", equalTo("number"))
                .body("items[1].results[1].max", equalTo(1000))
                .body("items[1].results[1].integer", equalTo(true))
                .body("items[1].results[1].nullable", equalTo(true))
                .body("items[1].parameters[0].name", equalTo("considerBelow"))
                .body("items[1].parameters[0].default", equalTo(400))
                .body("items[2].parameters[0].min", equalTo(1))
                .body("items[2].parameters[0].default", nullValue())
                .body("items[2].reactions", contains("CONTINUE", "REVIEW", "REJECT"));
    }

    @Test
    void eachInputTellsItsTypeAndDomain() {
        Caller.NOVA
                .request()
                .get("/v1/decision-inputs")
                .then()
                .statusCode(200)
                .body(
                        "items.name",
                        contains(
                                "addressOutcome",
                                "creditOutcome",
                                "criminalRecordOutcome",
                                "regionScore",
                                "creditScore",
                                "silence",
                                "applicantAge",
                                "applicantCountry",
                                "paymentMethod",
                                "monthlyAmount"))
                .body("items[5].values", contains("NONE", "REVIEW", "REJECT"))
                .body("items[7].values", nullValue())
                .body("items[9].min", equalTo(0))
                .body("items[9].max", equalTo(1_000_000))
                .body("items[9].integer", equalTo(false));
    }

    @Test
    void askedTwiceItSaysTheSame() {
        for (var path : new String[] {"/v1/check-types", "/v1/decision-inputs"}) {
            assertThat(Caller.ACME.request().get(path).asString())
                    .isEqualTo(Caller.NOVA.request().get(path).asString());
        }
    }
}
