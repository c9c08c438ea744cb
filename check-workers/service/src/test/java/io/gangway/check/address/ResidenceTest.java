package io.gangway.check.address;

import static io.gangway.check.address.AddressFault.CITY_MISSING;
import static io.gangway.check.address.AddressFault.COUNTRY_UNKNOWN;
import static io.gangway.check.address.AddressFault.LINE1_MISSING;
import static io.gangway.check.address.AddressFault.PHONE_INVALID;
import static io.gangway.check.address.AddressFault.POSTAL_CODE_MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.check.contract.PostalAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidenceTest {

    @Test
    void what_is_well_written_stays_as_it_is() {
        var berlin = new PostalAddress("Invalidenstr. 1", null, "Berlin", null, "10115", "DE");

        var residence = Residence.of(berlin, "+4930123456");

        assertThat(residence.faults()).isEmpty();
        assertThat(residence.address()).isEqualTo(berlin);
        assertThat(residence.phone()).isEqualTo("+4930123456");
    }

    @Test
    void what_is_carelessly_written_is_tidied() {
        var careless =
                new PostalAddress("  Torstra\u00dfe\t 1\u200b ", "  ", "Mu\u0308nchen", " Bayern\n", " 80 331", "de ");

        var residence = Residence.of(careless, " 089 / 123 456 78 ");

        assertThat(residence.faults()).isEmpty();
        assertThat(residence.address())
                .isEqualTo(new PostalAddress("Torstra\u00dfe 1", null, "M\u00fcnchen", "Bayern", "80331", "DE"));
        assertThat(residence.phone()).isEqualTo("+498912345678");
    }

    @Test
    void each_fault_is_found() {
        assertThat(of(" ", "Berlin", "10115", "DE").faults()).containsExactly(LINE1_MISSING);
        assertThat(of("Torstr. 1", "\u00a0", "10115", "DE").faults()).containsExactly(CITY_MISSING);
        assertThat(of("Torstr. 1", "Berlin", "10115", "XX").faults()).containsExactly(COUNTRY_UNKNOWN);
        assertThat(of("Torstr. 1", "Berlin", "10115", "Germany").faults()).containsExactly(COUNTRY_UNKNOWN);
        assertThat(of("Torstr. 1", "Berlin", "1011", "DE").faults()).containsExactly(POSTAL_CODE_MALFORMED);
        assertThat(of("Torstr. 1", "Berlin", "", "DE").faults()).containsExactly(POSTAL_CODE_MALFORMED);
    }

    @Test
    void all_faults_are_told_at_once() {
        var hopeless = new PostalAddress("", null, "", null, "1", "DE");

        assertThat(Residence.of(hopeless, "call me").faults())
                .containsExactly(LINE1_MISSING, CITY_MISSING, POSTAL_CODE_MALFORMED, PHONE_INVALID);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DE, +4930123456, +4930123456",
        "DE, 030 123456, +4930123456",
        "DE, 0049 30 123456, +4930123456",
        "GB, 020 7946 0018, +442079460018",
        "US, (415) 555-2671, +14155552671",
        // a number of one country at an address of another
        "DE, +33 1 42 68 53 00, +33142685300",
        // the address' country is unknown, the number's is not
        "XX, +4930123456, +4930123456",
    })
    void a_phone_number_is_brought_into_its_international_form(String country, String written, String e164) {
        assertThat(phoneOf(country, written)).isEqualTo(e164);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DE, +49", "DE, 12", "DE, +999123456789", "US, 555-2671", "DE, 0123 not a number", "XX, 030123456"})
    void a_phone_number_that_cannot_exist_is_a_fault(String country, String written) {
        var residence = Residence.of(new PostalAddress("Line 1", null, "City", null, "10115", country), written);

        assertThat(residence.phone()).isNull();
        assertThat(residence.faults()).contains(PHONE_INVALID);
    }

    @Test
    void no_phone_number_is_no_fault() {
        assertThat(of("Torstr. 1", "Berlin", "10115", "DE").faults()).isEmpty();
        assertThat(phoneOf("DE", "  ")).isNull();
    }

    @Test
    void nothing_personal_shows_in_text() {
        assertThat(of("Torstr. 1", "Berlin", "1011", "DE").toString())
                .contains("POSTAL_CODE_MALFORMED")
                .doesNotContain("Torstr", "Berlin", "1011");
    }

    private static Residence of(String line1, String city, String postalCode, String country) {
        return Residence.of(new PostalAddress(line1, null, city, null, postalCode, country), null);
    }

    private static @Nullable String phoneOf(String country, String written) {
        return Residence.of(new PostalAddress("Line 1", null, "City", null, "10115", country), written)
                .phone();
    }
}
