package io.gangway.check.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The person whom a check is about. A command carries only what its check needs, see {@link #reducedTo(CheckType)}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CheckSubject(
        String givenName,
        String familyName,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate dateOfBirth,

        @Nullable String nationalId,
        @Nullable String phone,
        @Nullable PostalAddress address) {

    public CheckSubject {
        Require.text(givenName, "subject.givenName");
        Require.text(familyName, "subject.familyName");
        Require.optionalText(nationalId, "subject.nationalId");
        Require.optionalText(phone, "subject.phone");
    }

    /** The same person with nothing more than that check needs to know. */
    public CheckSubject reducedTo(CheckType type) {
        return switch (type) {
            case ADDRESS -> new CheckSubject(givenName, familyName, null, null, phone, address);
            case CREDIT -> new CheckSubject(givenName, familyName, dateOfBirth, nationalId, null, address);
            case CRIMINAL_RECORD -> new CheckSubject(givenName, familyName, dateOfBirth, nationalId, null, null);
        };
    }

    /** Refuses a subject that lacks what the check cannot do without. */
    void requireEnoughFor(CheckType type) {
        switch (type) {
            case ADDRESS -> Require.present(address, "subject.address");
            case CREDIT -> {
                Require.present(dateOfBirth, "subject.dateOfBirth");
                Require.present(address, "subject.address");
            }
            case CRIMINAL_RECORD -> Require.present(dateOfBirth, "subject.dateOfBirth");
        }
    }

    /** Redacted: everything in here is personal. */
    @Override
    public String toString() {
        return "CheckSubject[redacted]";
    }
}
