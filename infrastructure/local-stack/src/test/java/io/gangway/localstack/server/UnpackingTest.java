package io.gangway.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    @TempDir
    Path folder;

    @Test
    void leavesOutTheTopFolderAndKeepsWhatCanBeExecuted() throws IOException {
        // Given
        var archive = archive("server-1.0/bin/start.sh", 0755);

        // When
        Unpacking.tarGz(archive, folder.resolve("out"));

        // Then
        assertThat(folder.resolve("out/bin/start.sh")).hasContent("text").isExecutable();
    }

    @Test
    void anEntryThatReachesOutOfTheFolderIsRefused() throws IOException {
        var archive = archive("server-1.0/../../../evil", 0644);
        assertThatThrownBy(() -> Unpacking.tarGz(archive, folder.resolve("out")))
                .hasMessageContaining("reaches out of its folder");
    }

    private Path archive(String entryName, int mode) throws IOException {
        var archive = folder.resolve("server.tar.gz");
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            var content = "text".getBytes(StandardCharsets.UTF_8);
            var entry = new TarArchiveEntry(entryName);
            entry.setMode(mode);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return archive;
    }
}
