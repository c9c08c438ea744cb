package io.gangway.localstack.launch;

import io.gangway.localstack.Ports;
import io.gangway.localstack.server.RootEscape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the start needs to know of this machine. */
interface Machine {

    boolean isFree(int port);

    long freeDiskBytes(Path folder);

    /** What programs can still get without others suffering. */
    long availableMemoryBytes();

    /** PostgreSQL refuses to run as root unless it can be given another name for it. */
    boolean canRunPostgres();

    static Machine real() {
        return new Machine() {
            @Override
            public boolean isFree(int port) {
                return Ports.isFree(port);
            }

            @Override
            public long freeDiskBytes(Path folder) {
                try {
                    Files.createDirectories(folder);
                    return Files.getFileStore(folder).getUsableSpace();
                } catch (IOException unknown) {
                    return Long.MAX_VALUE;
                }
            }

            @Override
            public long availableMemoryBytes() {
                return MemoryInfo.availableBytes();
            }

            @Override
            public boolean canRunPostgres() {
                return RootEscape.works();
            }
        };
    }
}
