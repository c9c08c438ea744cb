package io.gangway.check.address;

/** What can be wrong with an address without asking anyone; the names are reasons in the check's event. */
enum AddressFault {
    LINE1_MISSING,
    CITY_MISSING,
    COUNTRY_UNKNOWN,
    POSTAL_CODE_MALFORMED,
    PHONE_INVALID
}
