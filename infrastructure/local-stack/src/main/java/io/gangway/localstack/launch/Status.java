package io.gangway.localstack.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gangway.localstack.process.ProcessIdentity;
import io.gangway.localstack.server.PartKeeper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs, where and as which process. */
record Status(List<PartStatus> parts) {

    /** {@code DOWN}: no process. {@code STARTING}: a process that does not answer (yet). {@code UP}: it answers. */
    enum State {
        DOWN,
        STARTING,
        UP
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartStatus(
            String name, State state, String url, @Nullable Long pid) {

        static PartStatus of(PartKeeper keeper) {
            var process = keeper.running();
            return new PartStatus(
                    keeper.part().id(),
                    process.isEmpty() ? State.DOWN : keeper.isReady() ? State.UP : State.STARTING,
                    keeper.url(),
                    process.map(ProcessIdentity::pid).orElse(null));
        }

        String line() {
            var memory = pid == null ? 0 : MemoryInfo.residentBytes(pid) / (1024 * 1024);
            return "  %-16s %-9s %-42s %s"
                    .formatted(name, state, url, pid == null ? "" : "pid %d, %d MiB".formatted(pid, memory));
        }
    }

    static Status of(LocalStack stack) {
        return new Status(stack.parts().parallelStream().map(PartStatus::of).toList());
    }

    String json() {
        try {
            return new ObjectMapper().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String table() {
        return String.join("\n", parts.stream().map(PartStatus::line).toList());
    }
}
