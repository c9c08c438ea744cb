package io.gangway.onboarding.finding;

/** What two applications have in common that makes them look like one person's. */
enum Shared {
    NATIONAL_ID,
    NAME_AND_DATE_OF_BIRTH,
    EMAIL,
    PHONE;

    /** From the kind of a row of {@code applicant_trace}. */
    static Shared ofKind(String kind) {
        return kind.equals("PERSON") ? NAME_AND_DATE_OF_BIRTH : valueOf(kind);
    }
}
