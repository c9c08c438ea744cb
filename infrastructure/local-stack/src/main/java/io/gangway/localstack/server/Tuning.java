package io.gangway.localstack.server;

import java.nio.file.Path;
import java.util.List;

/** What a JVM is to be good at. On two cores its optimising compiler takes half of the time of a start. */
public enum Tuning {
    /** For servers that do little, and for tests that start and kill: half the CPU time until the first answer. */
    QUICK_START("-XX:TieredStopAtLevel=1"),
    /** For those whose speed is looked at. */
    THROUGHPUT("-XX:+TieredCompilation");

    private final String option;

    Tuning(String option) {
        this.option = option;
    }

    /** Small collector, and an end with the first lack of memory: a half-dead server is worse than a dead one. */
    List<String> options() {
        return List.of(option, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    }

    /** Loads classes as an earlier run left them; written at the first orderly end, again after a change of the JDK. */
    static List<String> classArchive(Path file) {
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file);
    }
}
