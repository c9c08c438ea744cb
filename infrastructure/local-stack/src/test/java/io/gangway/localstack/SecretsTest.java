package io.gangway.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void areMadeOnceAndOnlyTheOwnerReadsThem() throws IOException {
        // Given
        var home = new StackHome(folder.resolve("stack"));

        // When
        var secrets = Secrets.of(home);

        // Then
        assertThat(Secrets.of(home)).isEqualTo(secrets);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.folder().resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        assertThat(secrets.owner()).hasSizeGreaterThan(20).isNotEqualTo(secrets.app());
        assertThat(secrets.engine()).hasSizeGreaterThan(20).isNotEqualTo(secrets.relay());
        assertThat(secrets.toString()).doesNotContain(secrets.owner());
    }
}
