package io.gangway.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
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
        assertThat(secrets.database(DatabaseRole.APP, "checks"))
                .hasSizeGreaterThan(20)
                .isNotEqualTo(secrets.database(DatabaseRole.OWNER, "checks"))
                .isNotEqualTo(secrets.database(DatabaseRole.APP, "reviews"));
        assertThat(Set.copyOf(secrets.kafka().values())).hasSize(KafkaUser.values().length);
        assertThat(Base64.getDecoder().decode(secrets.sealing())).hasSize(32);
        assertThat(secrets.toString()).doesNotContain(secrets.databases());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx------");
    }
}
