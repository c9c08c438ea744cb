package io.gangway.review.live;

import io.gangway.platform.tenancy.TenantBinding;
import io.gangway.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is looking, on this replica. */
@ApplicationScoped
class StreamReaders {

    private final TaskGlimpses glimpses;
    private final TenantBinding binding;
    private final Clock clock;
    private final Set<StreamReader> readers = ConcurrentHashMap.newKeySet();

    StreamReaders(TaskGlimpses glimpses, TenantBinding binding, Clock clock) {
        this.glimpses = glimpses;
        this.binding = binding;
        this.clock = clock;
    }

    /** The first beat opens the answer, so that the reader knows from when on nothing is missed. */
    void add(StreamReader reader) {
        readers.add(reader);
        reader.beat();
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
