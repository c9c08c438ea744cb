package io.gangway.review.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.platform.tenancy.TenantId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {

    @Test
    void whatTheTriggerSendsIsRead() {
        assertThat(Announcement.read(
                        "0192f000-0000-7000-8000-00000000000a 01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01 CLAIMED"))
                .contains(new Announcement(
                        TenantId.of("0192f000-0000-7000-8000-00000000000a"),
                        UUID.fromString("01931f2a-6c1e-7b4a-9d55-3c2f8a1b0e01"),
                        "CLAIMED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CLAIMED", "a b c", "0192f000-0000-7000-8000-00000000000a b CLAIMED"})
    void anythingElseIsNobodys(String payload) {
        assertThat(Announcement.read(payload)).isEmpty();
    }
}
