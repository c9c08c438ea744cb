package io.gangway.e2e.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tenant sends to start an onboarding: a product, a person, and what the sandbox shall pretend. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Application(
        String product,
        @Nullable String externalReference,
        Map<String, Object> applicant,
        Map<String, Instruction> sandbox) {

    public static final String CURRENT_ACCOUNT = "current-account";
    public static final String EXPRESS_ACCOUNT = "express-account";

    public static final String ADDRESS = "address";
    public static final String CREDIT = "credit";
    public static final String CRIMINAL_RECORD = "criminal-record";

    /** What a check shall pretend. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Instruction(
            @Nullable String behaviour,
            @Nullable String outcome,
            @Nullable Integer score,
            @Nullable List<String> reasons,
            @Nullable String delay) {

        public static Instruction clear() {
            return new Instruction(null, "CLEAR", null, null, null);
        }

        public static Instruction consider(String reason) {
            return new Instruction(null, "CONSIDER", null, List.of(reason), null);
        }

        /** Below 400 the decision table rejects; above it a person looks. */
        public static Instruction considerScore(int score) {
            return new Instruction(null, "CONSIDER", score, List.of("PAYMENT_DEFAULT"), null);
        }

        public static Instruction silent() {
            return new Instruction("SILENT", null, null, null, null);
        }

        public static Instruction failing() {
            return new Instruction("FAIL", null, null, null, null);
        }

        public static Instruction twice() {
            return new Instruction("TWICE", "CLEAR", null, null, null);
        }

        /** Clear, and delivered with a fault: LATE, OUT_OF_ORDER, CONFLICTING, MALFORMED or WRONG_TENANT. */
        public static Instruction faulty(String behaviour) {
            return new Instruction(behaviour, "CLEAR", null, null, null);
        }

        /**
         * The same, not at once.
         *
         * @param duration ISO 8601, for example {@code PT4S}
         */
        public Instruction after(String duration) {
            return new Instruction(behaviour, outcome, score, reasons, duration);
        }
    }

    /** An applicant with whom every check is content, unless told otherwise. */
    public static Application of(String product) {
        return new Application(product, null, Ada.LOVELACE, Map.of());
    }

    public Application with(String check, Instruction instruction) {
        var more = new HashMap<>(sandbox);
        more.put(check, instruction);
        return new Application(product, externalReference, applicant, more);
    }

    public Application referredToAs(String reference) {
        return new Application(product, reference, applicant, sandbox);
    }

    public Application by(Map<String, Object> person) {
        return new Application(product, externalReference, person, sandbox);
    }

    private static final class Ada {
        static final Map<String, Object> LOVELACE = Map.of(
                "givenName", "Ada",
                "familyName", "Lovelace",
                "dateOfBirth", "1990-12-10",
                "email", "ada@example.org",
                "phone", "+4930123456",
                "address",
                        Map.of(
                                "line1", "Invalidenstr. 1",
                                "city", "Berlin",
                                "postalCode", "10115",
                                "country", "DE"));
    }
}
