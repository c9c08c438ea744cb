package io.gangway.bench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the kernel counts of a process and its children: PostgreSQL is a process for each connection. */
final class ProcessUse {

    /** The kernel counts in hundredths of a second, whatever its own clock. */
    private static final double MILLIS_PER_TICK = 10;

    private static final int FIRST_FIELD_AFTER_NAME = 3;
    private static final int USER_TIME = 14;
    private static final int CHILDREN_SYSTEM_TIME = 17;

    private static final double KIBI_PER_MEBI = 1024;

    private ProcessUse() {}

    /** CPU time so far: its own, that of its children that live, and that of those that have ended. */
    static double cpuMillis(long pid) {
        return tree(pid).mapToLong(ProcessUse::ticks).sum() * MILLIS_PER_TICK;
    }

    /** Memory in MiB, shared pages counted once over all who share them. */
    static double memoryMebibytes(long pid) {
        return tree(pid).mapToDouble(ProcessUse::proportionalKibibytes).sum() / KIBI_PER_MEBI;
    }

    private static Stream<Long> tree(long pid) {
        var children =
                ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), children);
    }

    private static long ticks(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name in brackets may hold blanks.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var sum = 0L;
            for (var field = USER_TIME; field <= CHILDREN_SYSTEM_TIME; field++) {
                sum += Long.parseLong(fields[field - FIRST_FIELD_AFTER_NAME]);
            }
            return sum;
        } catch (IOException ended) {
            // The parent has what it used.
            return 0;
        }
    }

    private static double proportionalKibibytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException endedOrNotOurs) {
            return 0;
        }
    }
}
