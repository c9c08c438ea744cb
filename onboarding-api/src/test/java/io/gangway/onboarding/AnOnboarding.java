package io.gangway.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.UncheckedIOException;

/** The body of a request to start an onboarding; complete and valid until a test says otherwise. */
final class AnOnboarding {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADA = """
            {
              "externalReference": "CRM-4711",
              "product": "current-account",
              "applicant": {
                "givenName": "Ada",
                "familyName": "Lovelace",
                "dateOfBirth": "1990-12-10",
                "email": "ada@example.org",
                "phone": "+4930123456",
                "nationalId": null,
                "address": {
                  "line1": "Invalidenstr. 1",
                  "line2": null,
                  "city": "Berlin",
                  "region": null,
                  "postalCode": "10115",
                  "country": "DE"
                }
              },
              "sandbox": {
                "address": {"outcome": "CLEAR"},
                "credit": {"outcome": "CONSIDER", "score": 480, "reasons": ["PAYMENT_DEFAULT"], "delay": "PT2S"},
                "criminal-record": {"behaviour": "SILENT"}
              }
            }
            """;

    private final ObjectNode body;

    private AnOnboarding(ObjectNode body) {
        this.body = body;
    }

    static AnOnboarding ofAda() {
        try {
            return new AnOnboarding((ObjectNode) JSON.readTree(ADA));
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    AnOnboarding of(String product) {
        return with("product", '"' + product + '"');
    }

    AnOnboarding referredToAs(String externalReference) {
        return with("externalReference", '"' + externalReference + '"');
    }

    /** Sets the member at a dotted path to whatever this is, JSON or not. */
    AnOnboarding with(String path, String raw) {
        var changed = body.deepCopy();
        parentOf(changed, path).putRawValue(lastOf(path), new RawValue(raw));
        return new AnOnboarding(changed);
    }

    AnOnboarding without(String path) {
        var changed = body.deepCopy();
        parentOf(changed, path).remove(lastOf(path));
        return new AnOnboarding(changed);
    }

    private static ObjectNode parentOf(ObjectNode root, String path) {
        var pointer = "/" + path.replace('.', '/');
        return (ObjectNode) root.requiredAt(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    String json() {
        return body.toString();
    }
}
