package io.gangway.check.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A postal address as the applicant wrote it. It is not validated here: finding its faults is the address check's work.
 *
 * @param postalCode empty where the country has none
 * @param country ISO 3166-1 alpha-2
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PostalAddress(
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        String postalCode,
        String country) {

    public PostalAddress {
        Require.text(line1, "address.line1");
        Require.optionalText(line2, "address.line2");
        Require.text(city, "address.city");
        Require.optionalText(region, "address.region");
        Require.text(postalCode, "address.postalCode");
        Require.text(country, "address.country");
    }

    /** Redacted: an address is personal. */
    @Override
    public String toString() {
        return "PostalAddress[redacted]";
    }
}
