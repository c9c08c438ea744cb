package io.gangway.e2e.demo;

import static io.gangway.e2e.client.Application.ADDRESS;
import static io.gangway.e2e.client.Application.CREDIT;
import static io.gangway.e2e.client.Application.CRIMINAL_RECORD;
import static io.gangway.e2e.client.Application.CURRENT_ACCOUNT;
import static io.gangway.e2e.client.Application.EXPRESS_ACCOUNT;

import io.gangway.e2e.client.Application;
import io.gangway.e2e.client.Application.Instruction;
import java.util.List;

/**
 * One way through the process.
 *
 * @param expected the terminal status
 */
record Route(String name, String tenant, Application application, Part part, String expected) {

    /** What a person does on the way. */
    enum Part {
        NOTHING,
        APPROVE,
        REJECT,
        CANCEL_CHECKING,
        CANCEL_IN_REVIEW
    }

    private static final String ACME = "acme-bank";
    private static final String NOVA = "nova-telco";

    static final List<Route> ALL = List.of(
            route("straight through", ACME, of(CURRENT_ACCOUNT), Part.NOTHING, "APPROVED"),
            route("two checks only", NOVA, of("mobile-plan"), Part.NOTHING, "APPROVED"),
            route("slow provider", ACME, with(CREDIT, Instruction.clear().after("PT3S")), Part.NOTHING, "APPROVED"),
            route("answered twice", NOVA, with(CREDIT, Instruction.twice()), Part.NOTHING, "APPROVED"),
            route("low credit score", ACME, with(CREDIT, Instruction.considerScore(320)), Part.NOTHING, "REJECTED"),
            route("reviewed, approved", ACME, with(CREDIT, Instruction.considerScore(480)), Part.APPROVE, "APPROVED"),
            route(
                    "reviewed, rejected",
                    NOVA,
                    with(CRIMINAL_RECORD, Instruction.consider("RECORD_FOUND")),
                    Part.REJECT,
                    "REJECTED"),
            route("silent check", ACME, express(ADDRESS, Instruction.silent()), Part.APPROVE, "APPROVED"),
            route("failing provider", NOVA, express(CREDIT, Instruction.failing()), Part.REJECT, "REJECTED"),
            route("cancelled in flight", ACME, with(CREDIT, Instruction.silent()), Part.CANCEL_CHECKING, "CANCELLED"),
            route(
                    "cancelled in review",
                    NOVA,
                    with(CREDIT, Instruction.considerScore(480)),
                    Part.CANCEL_IN_REVIEW,
                    "CANCELLED"),
            route("past its deadline", ACME, express(ADDRESS, Instruction.silent()), Part.NOTHING, "EXPIRED"));

    private static Route route(String name, String tenant, Application application, Part part, String expected) {
        return new Route(name, tenant, application.referredToAs("DEMO " + name), part, expected);
    }

    private static Application of(String product) {
        return Application.of(product);
    }

    private static Application with(String check, Instruction instruction) {
        return of(CURRENT_ACCOUNT).with(check, instruction);
    }

    private static Application express(String check, Instruction instruction) {
        return of(EXPRESS_ACCOUNT).with(check, instruction);
    }
}
