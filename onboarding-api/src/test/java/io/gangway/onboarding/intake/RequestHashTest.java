package io.gangway.onboarding.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.onboarding.idempotency.RequestHash;
import io.gangway.onboarding.idempotency.RequestHashes;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHashTest {

    private static final String KEY = "a key of this test";
    private static final String REQUEST = """
            {"externalReference": "CRM-4711", "product": "current-account",
             "applicant": {"givenName": "Ada", "familyName": "Lovelace", "dateOfBirth": "1990-12-10",
               "address": {"line1": "Invalidenstr. 1", "city": "Berlin", "postalCode": "10115", "country": "DE"}},
             "sandbox": {"credit": {"outcome": "CONSIDER", "score": 480, "reasons": ["A", "B"]}}}
            """;

    @Test
    void whiteSpaceOrderAndNullsMakeNoDifference() {
        assertThat(hashOf("""
                        {"sandbox":{"criminal-record":null,"credit":{"reasons":["A","B"],"score":480,"outcome":"CONSIDER"}},
                        "applicant":{"nationalId":null,"address":{"country":"DE","postalCode":"10115","city":"Berlin",
                        "line1":"Invalidenstr. 1"},"dateOfBirth":"1990-12-10","familyName":"Lovelace","givenName":"Ada"},
                        "product":"current-account","externalReference":"CRM-4711"}
                        """)).isEqualTo(hashOf(REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRM-4711", "current-account", "Lovelace", "1990-12-10", "10115", "480", "[\"A\", "})
    void everyValueMakesADifference(String value) {
        var other =
                switch (value) {
                    case "480" -> "481";
                    case "[\"A\", " -> "[\"C\", ";
                    default -> value + "x";
                };

        assertThat(hashOf(REQUEST.replace(value, other))).isNotEqualTo(hashOf(REQUEST));
    }

    @Test
    void theHashOfARequestNeverChanges() {
        // A release that computed another one would refuse what callers repeat from before it.
        assertThat(HexFormat.of().formatHex(hash(KEY, REQUEST).bare()))
                .isEqualTo("c95dd5e0f64e1f9e83ca30901443c61bb46ed65a8964b80f8af705f68de4912e");
    }

    @Test
    void whatIsKeptCannotBeGuessedWithoutTheKey() {
        // When
        var kept = hash(KEY, REQUEST).keyed();

        // Then
        assertThat(hash(KEY, REQUEST).isOf(kept)).isTrue();
        assertThat(hash("another key", REQUEST).isOf(kept)).isFalse();
        assertThat(kept).isNotEqualTo(hash(KEY, REQUEST).bare());
    }

    @Test
    void aRequestFromBeforeThereWasAKeyIsKnownAgain() {
        assertThat(hash(KEY, REQUEST).isOf(hash("another key", REQUEST).bare())).isTrue();
    }

    private static String hashOf(String json) {
        return HexFormat.of().formatHex(hash(KEY, json).keyed());
    }

    private static RequestHash hash(String key, String json) {
        try {
            return new RequestHashes(key).of(new ObjectMapper().readValue(json, OnboardingRequest.class));
        } catch (JsonProcessingException bug) {
            throw new IllegalArgumentException(bug);
        }
    }
}
