package io.gangway.onboarding.feed;

import io.agroal.api.AgroalDataSource;
import io.gangway.platform.announcement.Announcements;
import io.gangway.platform.announcement.Ear;
import io.gangway.platform.tenancy.TenantId;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who waits on this replica; woken by the commit that tells, whichever replica commits. */
@ApplicationScoped
public class Watches implements Ear {

    private final Announcements announcements;
    /** By tenant; those who watch for all stand under no tenant. */
    private final Map<Optional<TenantId>, Set<Watch>> watches = new ConcurrentHashMap<>();

    private volatile boolean stopping;

    Watches(@DataSource("relay") AgroalDataSource database) {
        this.announcements = new Announcements(database, "tenant_event", this);
    }

    void start(@Observes StartupEvent event) {
        announcements.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        all().forEach(Watch::end);
        announcements.stop();
    }

    /** Watches for whatever any tenant is told: for our own work, across tenants; to be closed. */
    public Watch beginForAll() {
        return add(new Watch(null, null, this::forget));
    }

    /** Watches for whatever the tenant is told; to be closed. */
    public Watch begin(TenantId tenant) {
        return add(new Watch(tenant, null, this::forget));
    }

    /** Watches for what is told of one onboarding; to be closed. */
    public Watch begin(TenantId tenant, UUID onboardingId) {
        return add(new Watch(tenant, onboardingId, this::forget));
    }

    /** How many of a tenant's watch on this replica. */
    public int count(TenantId tenant) {
        return of(Optional.of(tenant)).size();
    }

    private Watch add(Watch watch) {
        // One step with the removal of an empty set, so that none is added to a set that nobody finds.
        watches.compute(watch.tenant(), (_, known) -> {
            var set = known == null ? ConcurrentHashMap.<Watch>newKeySet() : known;
            set.add(watch);
            return set;
        });
        if (stopping) {
            watch.end();
        }
        return watch;
    }

    private void forget(Watch watch) {
        watches.computeIfPresent(watch.tenant(), (_, known) -> without(watch, known));
    }

    private static @Nullable Set<Watch> without(Watch watch, Set<Watch> known) {
        known.remove(watch);
        return known.isEmpty() ? null : known;
    }

    /** What was told while nobody listened was not heard: everybody looks. */
    @Override
    public void begin() {
        all().forEach(Watch::wake);
    }

    @Override
    public void hear(List<String> announced) {
        announced.stream().map(Announcement::read).flatMap(Optional::stream).forEach(this::wake);
    }

    private void wake(Announcement told) {
        of(Optional.of(told.tenant())).stream()
                .filter(watch -> watch.isFor(told))
                .forEach(Watch::wake);
        of(Optional.empty()).forEach(Watch::wake);
    }

    private Set<Watch> of(Optional<TenantId> tenant) {
        return watches.getOrDefault(tenant, Set.of());
    }

    private List<Watch> all() {
        return watches.values().stream().flatMap(Set::stream).toList();
    }
}
