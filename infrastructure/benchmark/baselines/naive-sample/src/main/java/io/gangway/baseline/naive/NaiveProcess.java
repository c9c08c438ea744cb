package io.gangway.baseline.naive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/** One thread per onboarding asks, waits for all, decides and says so. Whoever kills the process ends its memory, too. */
@ApplicationScoped
class NaiveProcess {

    private final EntityManager onboardings;
    private final Emitter<Record<String, String>> address;
    private final Emitter<Record<String, String>> credit;
    private final Emitter<Record<String, String>> criminalRecord;
    private final Emitter<Record<String, String>> events;
    private final ExecutorService threads;
    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();

    NaiveProcess(
            EntityManager onboardings,
            @Channel("ask-address") Emitter<Record<String, String>> address,
            @Channel("ask-credit") Emitter<Record<String, String>> credit,
            @Channel("ask-criminal-record") Emitter<Record<String, String>> criminalRecord,
            @Channel("onboarding-events") Emitter<Record<String, String>> events,
            @VirtualThreads ExecutorService threads) {
        this.onboardings = onboardings;
        this.address = address;
        this.credit = credit;
        this.criminalRecord = criminalRecord;
        this.events = events;
        this.threads = threads;
    }

    UUID start(String application) {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> onboardings.persist(new NaiveOnboarding(id, application, Instant.now())));
        threads.execute(() -> run(id, application));
        return id;
    }

    /** One row, three answers: whoever comes second waits for the lock, the way such samples do. */
    void answered(UUID id, String check, String outcome) {
        QuarkusTransaction.requiringNew().run(() -> locked(id).answered(check, outcome));
        var waiting = awaited.remove(key(id, check));
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    private void run(UUID id, String application) {
        var all = CompletableFuture.allOf(
                ask(id, "address", address, application),
                ask(id, "credit", credit, application),
                ask(id, "criminal-record", criminalRecord, application));
        all.join();
        var status = QuarkusTransaction.requiringNew().call(() -> {
            var onboarding = locked(id);
            onboarding.decide(Instant.now());
            return onboarding.status();
        });
        events.send(Record.of(id.toString(), status));
    }

    private CompletableFuture<Void> ask(
            UUID id, String check, Emitter<Record<String, String>> topic, String application) {
        var answer = new CompletableFuture<Void>();
        awaited.put(key(id, check), answer);
        topic.send(Record.of(id.toString(), application));
        return answer;
    }

    private NaiveOnboarding locked(UUID id) {
        return onboardings.find(NaiveOnboarding.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static String key(UUID id, String check) {
        return check + " " + id;
    }
}
