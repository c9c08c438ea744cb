package io.gangway.onboarding.policy;

import io.gangway.check.contract.CheckType;
import io.gangway.onboarding.decisiontable.TableInput;
import io.gangway.onboarding.decisiontable.TableInput.Kind;
import io.gangway.onboarding.decisiontable.TableInputs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a decision table may look at: the names, types and domains of the catalogue. */
public final class DecisionInputs {

    public static final String REGION_SCORE = "regionScore";
    public static final String CREDIT_SCORE = "creditScore";
    public static final String SILENCE = "silence";
    public static final String APPLICANT_AGE = "applicantAge";
    public static final String APPLICANT_COUNTRY = "applicantCountry";
    public static final String PAYMENT_METHOD = "paymentMethod";
    public static final String MONTHLY_AMOUNT = "monthlyAmount";

    /** The most that an application can say, as {@code OnboardingRequest} has it. */
    private static final BigDecimal MOST_MONTHLY_AMOUNT = BigDecimal.valueOf(1_000_000);

    private static final List<String> OUTCOMES =
            List.of("CLEAR", "CONSIDER", "UNANSWERED", "WAIVED", "SKIPPED", "WITHDRAWN");

    public static final TableInputs CATALOGUE = new TableInputs(List.of(
            outcome(CheckType.ADDRESS, "Address check"),
            outcome(CheckType.CREDIT, "Credit check"),
            outcome(CheckType.CRIMINAL_RECORD, "Criminal-record check"),
            score(CheckType.ADDRESS, REGION_SCORE, "Region score"),
            score(CheckType.CREDIT, CREDIT_SCORE, "Credit score"),
            text(SILENCE, "Reaction to silent checks", false, List.of("NONE", "REVIEW", "REJECT")),
            number(APPLICANT_AGE, "Applicant's age", false, 0, 150),
            new TableInput(APPLICANT_COUNTRY, "Applicant's country", Kind.COUNTRY, false, List.of(), null, null, false),
            text(PAYMENT_METHOD, "Payment method", true, List.of("PREPAID", "INVOICE")),
            new TableInput(
                    MONTHLY_AMOUNT,
                    "Monthly amount",
                    Kind.NUMBER,
                    true,
                    List.of(),
                    BigDecimal.ZERO,
                    MOST_MONTHLY_AMOUNT,
                    false)));

    private DecisionInputs() {}

    /** The name of the input that tells how this check ended. */
    public static String outcomeOf(CheckType type) {
        return switch (type) {
            case ADDRESS -> "addressOutcome";
            case CREDIT -> "creditOutcome";
            case CRIMINAL_RECORD -> "criminalRecordOutcome";
        };
    }

    /** The name of the input that holds this check's score, where it gives one. */
    public static Optional<String> scoreOf(CheckType type) {
        return switch (type) {
            case ADDRESS -> Optional.of(REGION_SCORE);
            case CREDIT -> Optional.of(CREDIT_SCORE);
            case CRIMINAL_RECORD -> Optional.empty();
        };
    }

    private static TableInput score(CheckType type, String name, String label) {
        var range = type.score().orElseThrow();
        return number(name, label, true, range.lowest(), range.highest());
    }

    private static TableInput outcome(CheckType type, String label) {
        return text(outcomeOf(type), label, false, OUTCOMES);
    }

    private static TableInput text(String name, String label, boolean nullable, List<String> values) {
        return new TableInput(name, label, Kind.STRING, nullable, values, null, null, false);
    }

    private static TableInput number(String name, String label, boolean nullable, long min, long max) {
        return new TableInput(
                name, label, Kind.NUMBER, nullable, List.of(), BigDecimal.valueOf(min), BigDecimal.valueOf(max), true);
    }
}
