package io.gangway.bench.baseline;

import io.gangway.bench.load.Caller;
import io.gangway.bench.load.EventFollower;
import io.gangway.bench.stack.AccessToken;
import io.gangway.bench.stack.RunningStack;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** (D) Gangway as it runs, all guarantees on, called as one of its demo tenants. */
public final class Gangway implements Subject, AutoCloseable {

    public static final String ACME = "acme-bank";
    public static final String NOVA = "nova-telco";
    public static final String TOPIC = "gangway.onboarding.events.v1";
    public static final String PATH = "/v1/onboardings";

    private static final Set<String> TERMINAL =
            Set.of("OnboardingApproved", "OnboardingRejected", "OnboardingCancelled", "OnboardingExpired");

    private final RunningStack stack;
    private final String tenant;
    private final Caller caller;

    public Gangway(RunningStack stack, String tenant) {
        this.stack = stack;
        this.tenant = tenant;
        var token = new AccessToken(stack, tenant, "api-client");
        // Fetched now: it is not part of any onboarding.
        token.get();
        this.caller = new Caller(stack.onboardingApi(), token);
    }

    @Override
    public String name() {
        return "Gangway as " + tenant;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Predicate<ConsumerRecord<String, byte[]>> terminal() {
        return event -> TERMINAL.contains(EventFollower.typeOf(event));
    }

    @Override
    public long undecided(Set<UUID> ids) throws SQLException {
        try (var connection = stack.superuser("onboarding")) {
            return Counting.of(
                    connection, "select count(*) from onboarding where id = any (?) and decided_at is null", ids);
        }
    }

    @Override
    public Set<String> processes() {
        return stack.processes().keySet();
    }

    @Override
    public void close() {
        caller.close();
    }
}
