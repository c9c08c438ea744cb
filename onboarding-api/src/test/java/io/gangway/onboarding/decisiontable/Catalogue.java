package io.gangway.onboarding.decisiontable;

import java.math.BigDecimal;
import java.util.List;

/** The inputs that policies offer to their tables, and two more for kinds of input that are not among them yet. */
final class Catalogue {

    private static final List<String> CHECK_OUTCOMES =
            List.of("CLEAR", "CONSIDER", "UNANSWERED", "WAIVED", "SKIPPED", "WITHDRAWN");

    static final TableInputs INPUTS = new TableInputs(List.of(
            string("addressOutcome", "Address check", false, CHECK_OUTCOMES),
            string("creditOutcome", "Credit check", false, CHECK_OUTCOMES),
            string("criminalRecordOutcome", "Criminal record check", false, CHECK_OUTCOMES),
            number("regionScore", "Region score", true, "0", "100", true),
            number("creditScore", "Credit score", true, "0", "1000", true),
            string("silence", "Reaction to silent checks", false, List.of("NONE", "REVIEW", "REJECT")),
            number("applicantAge", "Age", false, "0", "150", true),
            string("applicantCountry", "Country", false, List.of()),
            string("paymentMethod", "Payment method", true, List.of("PREPAID", "INVOICE")),
            number("monthlyAmount", "Monthly amount", true, "0", null, false),
            new TableInput("returning", "Known already?", TableInput.Kind.BOOLEAN, true, List.of(), null, null, false),
            number("balance", "Balance", false, null, null, false)));

    private Catalogue() {}

    private static TableInput string(String name, String label, boolean nullable, List<String> values) {
        return new TableInput(name, label, TableInput.Kind.STRING, nullable, values, null, null, false);
    }

    private static TableInput number(
            String name, String label, boolean nullable, String min, String max, boolean integer) {
        return new TableInput(
                name, label, TableInput.Kind.NUMBER, nullable, List.of(), decimal(min), decimal(max), integer);
    }

    private static BigDecimal decimal(String number) {
        return number == null ? null : new BigDecimal(number);
    }
}
