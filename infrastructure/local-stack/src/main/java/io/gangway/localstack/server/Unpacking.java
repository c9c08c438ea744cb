package io.gangway.localstack.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Archives without the help of programs that a fresh machine may not have. */
final class Unpacking {

    private static final int OWNER_EXECUTE = 0100;

    /** One way to bring an archive into a folder. */
    @FunctionalInterface
    interface Way {
        void unpack(Path archive, Path folder) throws IOException, InterruptedException;
    }

    private Unpacking() {}

    /** Leaves out the archive's single top folder. */
    static void tarGz(Path archive, Path folder) throws IOException {
        try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 1 << 16)) {
            tar(in, folder, 1);
        }
    }

    /** The binaries for one platform: a jar around a compressed archive. */
    static void zonkyJar(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No PostgreSQL in " + jar));
            try (var in = new XZInputStream(new BufferedInputStream(zip.getInputStream(archive)))) {
                tar(in, folder, 0);
            }
        }
    }

    private static void tar(InputStream in, Path folder, int leaveOut) throws IOException {
        var tar = new TarArchiveInputStream(in);
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = target(folder, Path.of(entry.getName()), leaveOut);
            if (!target.startsWith(folder)) {
                throw new IOException("The archive reaches out of its folder: " + entry.getName());
            }
            write(entry, tar, target);
        }
    }

    private static Path target(Path folder, Path name, int leaveOut) {
        var inside = name.normalize();
        return inside.getNameCount() <= leaveOut
                ? folder
                : folder.resolve(inside.subpath(leaveOut, inside.getNameCount()))
                        .normalize();
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & OWNER_EXECUTE) != 0) {
            Files.setPosixFilePermissions(target, executable());
        }
    }

    private static Set<PosixFilePermission> executable() {
        return EnumSet.complementOf(EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
    }
}
