package io.gangway.onboarding;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.engine.Step;
import io.gangway.engine.StepHandler;
import io.gangway.engine.StepOutcome;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Plays the engine: offers a job to the worker of its type, as often as a test likes. */
@ApplicationScoped
public class Jobs {

    private final List<StepHandler<?>> workers;
    private final TenantBinding binding;
    private final ObjectMapper json;
    private final AtomicLong keys = new AtomicLong(1);

    Jobs(@All List<StepHandler<?>> workers, TenantBinding binding, ObjectMapper json) {
        this.workers = workers;
        this.binding = binding;
        this.json = json;
    }

    /** A key that no other job or instance of these tests has. */
    String newKey() {
        return Long.toString(keys.incrementAndGet());
    }

    /** Offers a job of the instance under a new key. */
    StepOutcome offer(String type, String instance, String onboarding, Map<String, ?> variables) {
        return offer(Tenant.ACME_BANK, type, newKey(), instance, onboarding, variables);
    }

    /** Offers this very job. */
    StepOutcome offer(
            Tenant tenant, String type, String key, String instance, String onboarding, Map<String, ?> variables) {
        var worker = workers.stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No worker for " + type));
        return binding.call(
                new TenantId(tenant.id()), () -> handle(worker, key, instance, UUID.fromString(onboarding), variables));
    }

    /** Lets the table decide: what the process is told, and with which reason and rule it is on record. */
    Map<String, String> decide(String instance, String onboarding) {
        var outcome = (StepOutcome.Complete) offer("decide", instance, onboarding, Map.of());
        var record = Database.of(Tenant.ACME_BANK)
                .list(
                        "select reason || ' ' || rule from decision_record where onboarding_id = ? order by id desc",
                        UUID.fromString(onboarding))
                .getFirst()
                .split(" ");
        return Map.of("outcome", (String) outcome.variables().get("decision"), "reason", record[0], "rule", record[1]);
    }

    private <I extends Record> StepOutcome handle(
            StepHandler<I> worker, String key, String instance, UUID onboarding, Map<String, ?> variables) {
        // As the adapter names a step there: by the job and the onboarding that it belongs to.
        var step = key.contains("/") ? key : "%s/%s/%s".formatted(key, worker.type(), onboarding);
        return worker.handle(new Step<>(step, instance, onboarding, json.convertValue(variables, worker.inputType())));
    }
}
