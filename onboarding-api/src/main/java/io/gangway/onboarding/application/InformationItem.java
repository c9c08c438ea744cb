package io.gangway.onboarding.application;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the applicant sent. Personal: shown to the tenant, never logged.
 *
 * @param item what it is, an UPPER_SNAKE code such as {@code PROOF_OF_ADDRESS}
 * @param text the applicant's words
 * @param reference where the tenant keeps the document
 */
public record InformationItem(
        String item, @Nullable String text, @Nullable String reference) {

    @Override
    public String toString() {
        return "InformationItem[" + item + "]";
    }
}
