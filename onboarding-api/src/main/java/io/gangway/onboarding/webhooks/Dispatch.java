package io.gangway.onboarding.webhooks;

import io.agroal.api.AgroalDataSource;
import io.gangway.onboarding.feed.Watches;
import io.gangway.platform.outage.BackingService;
import io.gangway.platform.outage.Outages;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks across tenants for webhooks with something to send, whenever a tenant was told something and every now and then, and has
 * each of them seen to by a {@link Round} of its own. Replicas may look at once: rows are taken by one.
 */
@ApplicationScoped
class Dispatch {

    private static final String WITH_WORK = """
            SELECT webhook.tenant_id, webhook.id
            FROM webhook JOIN tenant_event_count AS count ON count.tenant_id = webhook.tenant_id
            WHERE webhook.status = 'ENABLED' AND (count.last > webhook.queued_to OR EXISTS (
                SELECT FROM webhook_delivery AS delivery
                WHERE delivery.webhook_id = webhook.id AND delivery.status = 'PENDING' AND delivery.due_at <= now()))
            """;

    private final AgroalDataSource database;
    private final Watches watches;
    private final Postman postman;
    private final WebhooksConfig config;
    private final Outages outages;
    private final Map<UUID, Round> rounds = new ConcurrentHashMap<>();
    private @Nullable Thread thread;

    Dispatch(
            @DataSource("relay") AgroalDataSource database,
            Watches watches,
            Postman postman,
            WebhooksConfig config,
            Outages outages) {
        this.database = database;
        this.watches = watches;
        this.postman = postman;
        this.config = config;
        this.outages = outages;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("webhook-dispatch").start(this::work);
    }

    /** What is under way may end; what does not is sent again by whoever comes next. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(2_000);
        }
    }

    private void work() {
        try (var watch = watches.beginForAll()) {
            while (!watch.isOver()) {
                look();
                watch.await(config.every());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WITH_WORK);
                var result = statement.executeQuery()) {
            while (result.next()) {
                send(new TenantId(result.getObject(1, UUID.class)), result.getObject(2, UUID.class));
            }
        } catch (SQLException failure) {
            outages.report(BackingService.DATABASE, failure);
        }
    }

    /** A round that ends in this very moment is begun again by the next look. */
    private void send(TenantId tenant, UUID webhook) {
        var round = rounds.computeIfAbsent(webhook, id -> {
            var begun = new Round(tenant, id, postman, () -> rounds.remove(id));
            Thread.ofVirtual().name("webhook-round").start(begun);
            return begun;
        });
        round.wake();
    }
}
