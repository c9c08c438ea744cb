package io.gangway.onboarding.finding;

import io.gangway.platform.validation.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom somebody looks for; a body and no query, because addresses are written into logs. */
@Schema(name = "ApplicantSearch")
record SearchBody(
        @NotNull
        @PlainText(max = 200)
        @Schema(
                description =
                        "Beginnings of words of the name, in any order; or of an e-mail address, a telephone number, a"
                                + " national id or the reference of an onboarding. Letters find themselves with and without accents.",
                minLength = 2,
                maxLength = 200,
                examples = "love ada")
        String text) {

    @Override
    public String toString() {
        return "SearchBody[redacted]";
    }
}
