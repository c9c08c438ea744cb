package io.gangway.check.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DE, 10115, 10115",
        "DE, '10 115', 10115",
        "AT, 1010, 1010",
        "CH, 8001, 8001",
        "NL, 1012ab, 1012 AB",
        "NL, 1012-AB, 1012 AB",
        "GB, sw1a1aa, SW1A 1AA",
        "GB, M1 1AE, M1 1AE",
        "GB, GIR0AA, GIR 0AA",
        "IE, d6wxy00, D6W XY00",
        "IE, '', ''",
        "GB, bfpo 801, BFPO 801",
        "GB, BFPO1, BFPO 1",
        "GB, bf1 2at, BF1 2AT",
        "XK, 10000, 10000",
        "US, 94103, 94103",
        "US, 941031234, 94103-1234",
        "CA, k1a0b1, K1A 0B1",
        "PL, 00950, 00-950",
        "PT, 1000-001, 1000-001",
        "CZ, 11000, 110 00",
        "LV, LV1010, LV-1010",
        "LV, 1010, 1010",
        "JP, 1000001, 100-0001",
        "MT, vlt1117, VLT 1117",
    })
    void a_code_is_put_into_its_country_s_shape(String country, String written, String normal) {
        assertThat(PostalCodes.normalise(country, written)).contains(normal);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DE, 1011",
        "DE, 101150",
        "DE, ABCDE",
        "DE, ''",
        "DE, '١٠١١٥'",
        "AT, 10100",
        "NL, 1012",
        "NL, AB1012",
        "GB, 12345",
        "GB, SW1A 1A",
        "GB, BFPO",
        "GB, BFPO 12345",
        "XK, 1000",
        "US, 9410",
        "US, 94103-12",
        "CA, 1K1 A0B",
        "PL, 0-950",
        "SE, '111 2'",
    })
    void a_code_that_cannot_be_of_its_country_is_refused(String country, String written) {
        assertThat(PostalCodes.normalise(country, written)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"AE, ''", "HK, ''", "CL, '8320000'", "BM, 'HM 12'"})
    void a_country_whose_shape_is_not_known_is_met_with_trust(String country, String written) {
        assertThat(PostalCodes.normalise(country, written)).contains(written);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"CL, 'not a code at all'", "CL, '<script>'", "HK, '-'"})
    void trust_has_an_end(String country, String written) {
        assertThat(PostalCodes.normalise(country, written)).isEmpty();
    }
}
