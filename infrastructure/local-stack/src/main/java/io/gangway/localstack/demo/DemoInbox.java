package io.gangway.localstack.demo;

import static io.gangway.localstack.demo.Step.asked;
import static io.gangway.localstack.demo.Step.claimed;
import static io.gangway.localstack.demo.Step.commented;
import static io.gangway.localstack.demo.Step.decided;
import static io.gangway.localstack.demo.Step.followedUpIn;
import static io.gangway.localstack.demo.Step.prioritised;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What lies in the inboxes of the two demo tenants: every state and age that a reviewer meets. */
final class DemoInbox {

    private static final String ACME = "acme-bank";
    private static final String NOVA = "nova-telco";

    /** Decided within eight hours by one person. */
    static final String SAVINGS = "savings-account";

    /** Decided within four hours by two. */
    static final String BUSINESS = "business-account";

    private static final String REVIEWER = "reviewer";
    private static final String SENIOR = "senior-reviewer";

    private DemoInbox() {}

    static List<DemoCase> cases() {
        var cases = new ArrayList<>(worked());
        cases.addAll(waiting());
        return cases;
    }

    /** Those somebody has touched. */
    private static List<DemoCase> worked() {
        return List.of(
                savings()
                        .withCredit(512)
                        .aged("PT2H10M")
                        .then(claimed(REVIEWER), commented(REVIEWER, "Called the employer, will ring back at four.")),
                savings()
                        .withDoubt("criminal-record", "RECORD_FOUND")
                        .aged("PT6H40M")
                        .then(claimed(SENIOR)),
                savings().withCredit(466).aged("PT20M").then(claimed(REVIEWER), followedUpIn(REVIEWER, "PT20H")),
                savings().withCredit(431).aged("P1DT3H").then(prioritised(SENIOR, "HIGH")),
                savings().withSilence("address").aged("PT1H5M"),
                savings().withSilence("credit").aged("PT9H30M").then(commented(SENIOR, "The bureau had an outage.")),
                savings()
                        .withDoubt("address", "ADDRESS_NOT_FOUND")
                        .aged("PT3H")
                        .then(asked(REVIEWER, "PROOF_OF_ADDRESS", "Please send a utility bill of the last 3 months.")),
                savings()
                        .withCredit(488)
                        .aged("P1D")
                        .then(asked(SENIOR, "PROOF_OF_INCOME", "Please send your last three payslips.")),
                savings()
                        .withCredit(590)
                        .aged("PT5H")
                        .then(decided(REVIEWER, "APPROVE", "DOCUMENTS_VERIFIED", "Payslips match the account.")),
                savings()
                        .withCredit(405)
                        .aged("P2D")
                        .then(decided(SENIOR, "REJECT", "INCOME_TOO_LOW", "No regular income to be seen.")),
                business()
                        .withCredit(540)
                        .aged("PT1H30M")
                        .then(decided(REVIEWER, "APPROVE", "DOCUMENTS_VERIFIED", "Register and accounts seen.")),
                business()
                        .withDoubt("criminal-record", "RECORD_FOUND")
                        .aged("PT3H20M")
                        .then(decided(SENIOR, "REJECT", "FRAUD_SUSPECTED", "The record is about the same trade.")),
                business().withCredit(477).aged("PT50M").then(claimed(SENIOR)));
    }

    /** Those nobody has touched, from a minute to three days old. */
    private static List<DemoCase> waiting() {
        var savings = IntStream.range(0, 16).mapToObj(number -> (number % 4 == 3
                        ? savings().withDoubt("address", "ADDRESS_NOT_FOUND")
                        : savings().withCredit(420 + number * 9))
                .aged("PT%dM".formatted(1 + number * number * 11)));
        var business = IntStream.range(0, 5)
                .mapToObj(number -> business().withCredit(450 + number * 20).aged("PT%dM".formatted(5 + number * 55)));
        var nova = IntStream.range(0, 5)
                .mapToObj(number ->
                        DemoCase.of(NOVA, SAVINGS).withCredit(430 + number * 15).aged("PT%dH".formatted(number * 3)));
        return Stream.of(savings, business, nova).flatMap(cases -> cases).toList();
    }

    private static DemoCase savings() {
        return DemoCase.of(ACME, SAVINGS);
    }

    private static DemoCase business() {
        return DemoCase.of(ACME, BUSINESS);
    }
}
