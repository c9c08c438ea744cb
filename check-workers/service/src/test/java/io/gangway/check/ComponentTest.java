package io.gangway.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gangway.check.contract.CheckType;
import io.gangway.check.contract.PerformCheck;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The whole service with real PostgreSQL and Kafka, spoken to over its topics alone. */
@WithTestResource(value = CheckStack.class, scope = TestResourceScope.MATCHING_RESOURCES)
public abstract class ComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A tenant of this test alone. */
    protected final TenantId tenant = new TenantId(UUID.randomUUID());

    @Inject
    protected Broker broker;

    @Inject
    protected Books books;

    /** The command's events, once there are that many. */
    protected List<Received> awaitEvents(int number, PerformCheck command) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(broker.eventsOf(command.checkId()))
                .hasSizeGreaterThanOrEqualTo(number));
        return broker.eventsOf(command.checkId());
    }

    protected Received awaitDeadLetter(String key) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(broker.deadLettersWithKey(key)).isNotEmpty());
        return broker.deadLettersWithKey(key).getFirst();
    }

    /** Returns when everything that was sent to that check so far has been dealt with. */
    protected void awaitQuiet(CheckType type) {
        var last = Commands.perform(type);
        broker.send(tenant, last);
        awaitEvents(1, last);
    }
}
