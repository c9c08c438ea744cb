package io.gangway.review.live;

import io.gangway.platform.limits.TooManyStreams;
import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is looking, on this replica. */
@ApplicationScoped
class StreamReaders {

    private final TaskGlimpses glimpses;
    private final TenantBinding binding;
    private final Clock clock;
    private final Set<StreamReader> readers = ConcurrentHashMap.newKeySet();

    private final int mostOfAPerson;
    private final int mostOfATenant;

    StreamReaders(
            TaskGlimpses glimpses,
            TenantBinding binding,
            Clock clock,
            @ConfigProperty(name = "gangway.streams.person") int mostOfAPerson,
            @ConfigProperty(name = "gangway.streams.tenant") int mostOfATenant) {
        this.glimpses = glimpses;
        this.binding = binding;
        this.clock = clock;
        this.mostOfAPerson = mostOfAPerson;
        this.mostOfATenant = mostOfATenant;
    }

    /**
     * The first beat opens the answer, so that the reader knows from when on nothing is missed. Throws {@link
     * TooManyStreams} when the person or the tenant has enough of them on this replica.
     */
    void add(StreamReader reader) {
        takePlace(reader);
        reader.beat();
    }

    private synchronized void takePlace(StreamReader reader) {
        var open = readers.stream()
                .filter(other -> other.isOf(reader.tenant()) && !other.isClosed())
                .toList();
        var ofThePerson = open.stream().filter(reader::isOfTheSamePerson).count();
        if (open.size() >= mostOfATenant || ofThePerson >= mostOfAPerson) {
            throw new TooManyStreams();
        }
        readers.add(reader);
    }

    /** Tells each tenant's readers what happened to their tenant's tasks, each task as it is now. */
    void tell(List<Announcement> announcements) {
        announcements.stream()
                .collect(Collectors.groupingBy(Announcement::tenant))
                .forEach(this::tell);
    }

    private void tell(TenantId tenant, List<Announcement> announcements) {
        var listening = readers.stream().filter(reader -> reader.isOf(tenant)).toList();
        if (listening.isEmpty()) {
            return;
        }
        var ids = announcements.stream().map(Announcement::task).collect(Collectors.toSet());
        var tasks = binding.call(tenant, () -> glimpses.of(ids)).stream()
                .collect(Collectors.toMap(TaskGlimpse::id, Function.identity()));
        for (var announcement : announcements) {
            var task = tasks.get(announcement.task());
            if (task != null) {
                var news = TaskNews.of(task, announcement.change());
                listening.forEach(reader -> reader.tell(news));
            }
        }
    }

    void beat() {
        readers.forEach(StreamReader::beat);
    }

    /** Lets go of those who left, cannot keep up, or whose token has ended. */
    void letGo() {
        var now = clock.instant();
        readers.stream().filter(reader -> reader.isOver(now)).forEach(this::letGo);
    }

    /** After news may have been missed: whoever was connected comes back and reads the list anew. */
    void letAllGo() {
        readers.forEach(this::letGo);
    }

    private void letGo(StreamReader reader) {
        readers.remove(reader);
        reader.close();
    }
}
