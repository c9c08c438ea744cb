package io.gangway.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/onboardings", "//v1", "/v1/%C3%BC", "/v1/a%2Fb", "/v1/100%25", "/v1/a:b@c;d=e"})
    void aPathThatCanBeRead(String path) {
        assertThat(AddressText.isPath(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "*",
                "/%",
                "/v1/%zz",
                "/%E0%A4%A",
                "/%c0%af",
                "/%ff",
                "/%00",
                "/a%0Ab",
                "/%C2%85",
                "/a b",
                "/|"
            })
    void aPathThatIsNone(String path) {
        assertThat(AddressText.isPath(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b&c", "q=%C3%9C+ber", "cursor=/?", "a=%00"})
    void aQueryThatCanBeRead(String query) {
        assertThat(AddressText.isQuery(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "%c0%af", "a=|"})
    void aQueryThatIsNone(String query) {
        assertThat(AddressText.isQuery(query)).isFalse();
    }

    @Test
    void noQueryIsOneAndNoPathIsNone() {
        assertThat(AddressText.isQuery(null)).isTrue();
        assertThat(AddressText.isPath(null)).isFalse();
    }
}
