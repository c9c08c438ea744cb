package io.gangway.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.platform.tenancy.TenantId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final String TEXT = "whsec_aecht-geheim";
    private static final SealedPlace PLACE =
            new SealedPlace(new TenantId(UUID.randomUUID()), UUID.randomUUID(), "secret");

    private final String key = key();
    private final Sealing sealing = sealing(key);

    @Test
    void whatIsSealedOpensInItsPlace() {
        var sealed = sealing.seal(PLACE, TEXT);

        assertThat(sealed).startsWith("v1.").doesNotContain(TEXT);
        assertThat(sealing.open(PLACE, sealed)).isEqualTo(TEXT);
        assertThat(sealing.open(PLACE, sealing.seal(PLACE, ""))).isEmpty();
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(sealing.seal(PLACE, TEXT)).isNotEqualTo(sealing.seal(PLACE, TEXT));
    }

    @Test
    void itOpensInNoOtherRowOfNoOtherTenantAndInNoOtherColumn() {
        var sealed = sealing.seal(PLACE, TEXT);

        for (var other : List.of(
                new SealedPlace(new TenantId(UUID.randomUUID()), PLACE.row(), PLACE.column()),
                new SealedPlace(PLACE.tenant(), UUID.randomUUID(), PLACE.column()),
                new SealedPlace(PLACE.tenant(), PLACE.row(), "headers"))) {
            assertThatThrownBy(() -> sealing.open(other, sealed)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        var sealed = sealing.seal(PLACE, TEXT);
        var last = sealed.charAt(sealed.length() - 8);

        var changed = sealed.substring(0, sealed.length() - 8)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 7);

        assertThatThrownBy(() -> sealing.open(PLACE, changed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void whatWasNeverSealedDoesNotOpen() {
        var keyId = sealing.seal(PLACE, TEXT).split("\\.")[1];

        for (var text : List.of(
                "", TEXT, "v1..", "v2.a.b", "v1." + keyId + ".", "v1." + keyId + ".AAAA", "v1." + keyId + ".!")) {
            assertThatThrownBy(() -> sealing.open(PLACE, text)).as(text).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void anOldKeyStillOpensAndIsKnownForOne() {
        // Given
        var sealed = sealing.seal(PLACE, TEXT);

        // When
        var rotated = sealing(key(), key(), key);

        // Then
        assertThat(rotated.open(PLACE, sealed)).isEqualTo(TEXT);
        assertThat(rotated.isCurrent(sealed)).isFalse();
        assertThat(rotated.isCurrent(rotated.seal(PLACE, TEXT))).isTrue();
    }

    @Test
    void aKeyThatIsGoneIsSaidToBe() {
        var sealed = sealing.seal(PLACE, TEXT);

        assertThatThrownBy(() -> sealing(key()).open(PLACE, sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("gangway.sealing.old-keys");
    }

    @Test
    void thereIsNoDefaultForTheKey() {
        assertThatThrownBy(() -> new Sealing(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("gangway.sealing.key is missing");
    }

    @Test
    void aKeyOfAnotherFormIsRefusedWithoutQuotingIt() {
        for (var wrong : List.of("c2hvcnQ=", "a key of this build", key() + key())) {
            assertThatThrownBy(() -> sealing(wrong))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("gangway.sealing.key ")
                    .hasMessageNotContaining(wrong)
                    .hasNoCause();
        }
        assertThatThrownBy(() -> sealing(key(), "c2hvcnQ=")).hasMessageStartingWith("gangway.sealing.old-keys ");
    }

    private static Sealing sealing(String key, String... old) {
        return new Sealing(Optional.of(key), Optional.of(List.of(old)));
    }

    private static String key() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
