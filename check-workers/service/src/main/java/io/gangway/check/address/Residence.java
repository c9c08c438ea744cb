package io.gangway.check.address;

import io.gangway.check.contract.PostalAddress;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address and a phone number in the form that registers expect, with everything that is wrong with them.
 *
 * @param phone in E.164 form, null when none was given or it is at fault
 */
record Residence(PostalAddress address, @Nullable String phone, List<AddressFault> faults) {

    /** Those of ISO 3166-1, and Kosovo, whose code the posts use without ISO. */
    private static final Set<String> COUNTRIES =
            Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")).collect(Collectors.toUnmodifiableSet());

    // Invisible characters (controls, formats such as zero-width space) are taken for blanks: they hide in pasted text.
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    Residence {
        faults = List.copyOf(faults);
    }

    static Residence of(PostalAddress written, @Nullable String writtenPhone) {
        var faults = new ArrayList<AddressFault>();
        var line1 = tidy(written.line1());
        var city = tidy(written.city());
        var country = tidy(written.country()).toUpperCase(Locale.ROOT);
        if (line1.isEmpty()) {
            faults.add(AddressFault.LINE1_MISSING);
        }
        if (city.isEmpty()) {
            faults.add(AddressFault.CITY_MISSING);
        }
        var postalCode = tidy(written.postalCode());
        if (!COUNTRIES.contains(country)) {
            faults.add(AddressFault.COUNTRY_UNKNOWN);
        } else {
            var normal = PostalCodes.normalise(country, postalCode);
            if (normal.isEmpty()) {
                faults.add(AddressFault.POSTAL_CODE_MALFORMED);
            }
            postalCode = normal.orElse(postalCode);
        }
        String phone = null;
        if (writtenPhone != null && !tidy(writtenPhone).isEmpty()) {
            phone = PhoneNumbers.toE164(tidy(writtenPhone), country).orElse(null);
            if (phone == null) {
                faults.add(AddressFault.PHONE_INVALID);
            }
        }
        var address = new PostalAddress(
                line1, tidyOrNull(written.line2()), city, tidyOrNull(written.region()), postalCode, country);
        return new Residence(address, phone, faults);
    }

    private static String tidy(String written) {
        return BLANKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static @Nullable String tidyOrNull(@Nullable String written) {
        var tidy = written == null ? "" : tidy(written);
        return tidy.isEmpty() ? null : tidy;
    }

    /** Redacted: only the faults are not personal. */
    @Override
    public String toString() {
        return "Residence[faults=" + faults + "]";
    }
}
