package io.gangway.localstack.launch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of this machine and of a process. */
final class MemoryInfo {

    private static final long KIBI = 1024;

    private MemoryInfo() {}

    /** Where the kernel does not tell (macOS), all that is there: the answer can only be too good. */
    static long availableBytes() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var all = machine.getTotalMemorySize();
        var available = field(Path.of("/proc/meminfo"), "MemAvailable:");
        return available == 0 ? all : Math.min(all, available);
    }

    /** What the process holds in memory now; 0 where the kernel does not tell. */
    static long residentBytes(long pid) {
        return field(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
    }

    private static long field(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .map(kibibytes -> kibibytes * KIBI)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
