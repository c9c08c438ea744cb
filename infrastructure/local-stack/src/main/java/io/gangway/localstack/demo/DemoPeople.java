package io.gangway.localstack.demo;

import java.util.List;
import java.util.Map;

/** Applicants who do not exist, at addresses that nobody lives at. */
final class DemoPeople {

    private static final List<String> GIVEN = List.of(
            "Amelie",
            "Björn",
            "Chiara",
            "Dimitri",
            "Elif",
            "Finn",
            "Greta",
            "Hamza",
            "Ines",
            "Jonas",
            "Katarzyna",
            "Luca",
            "Mei",
            "Nuria",
            "Oskar",
            "Priya",
            "Quirin",
            "Rosalie",
            "Stefan",
            "Thu");
    private static final List<String> FAMILY = List.of(
            "Albrecht",
            "Bergström",
            "Conti",
            "Dragomir",
            "Erdem",
            "Falk",
            "Grünwald",
            "Haddad",
            "Ibáñez",
            "Janssen",
            "Kowalska",
            "Lombardi",
            "Mäkinen",
            "Navarro",
            "Okafor",
            "Petrov",
            "Quist",
            "Rossi",
            "Schuster",
            "Tran");
    private static final List<String> STREETS =
            List.of("Lindenweg", "Am Hafen", "Musterallee", "Kastanienhof", "Uferpromenade", "Ringstraße", "Gartenweg");
    private static final List<List<String>> CITIES = List.of(
            List.of("Berlin", "10115"),
            List.of("Hamburg", "20095"),
            List.of("Köln", "50667"),
            List.of("Leipzig", "04109"),
            List.of("München", "80331"));
    private static final int OLDEST = 1948;
    private static final int AGES = 55;
    private static final int STEP = 7;

    private DemoPeople() {}

    /** The same number is the same person. */
    static Map<String, Object> applicant(int number) {
        var given = GIVEN.get(number % GIVEN.size());
        // Another step than the given name's, so that names mix.
        var family = FAMILY.get((number * STEP + number / GIVEN.size()) % FAMILY.size());
        var city = CITIES.get(number % CITIES.size());
        return Map.of(
                "givenName", given,
                "familyName", family,
                "dateOfBirth",
                        "%d-%02d-%02d"
                                .formatted(OLDEST + number * STEP % AGES, 1 + number % 12, 1 + number * STEP % 28),
                "email", "applicant-%d@example.org".formatted(number),
                "phone", "+4930123%04d".formatted(number),
                "address",
                        Map.of(
                                "line1",
                                STREETS.get(number % STREETS.size()) + " " + (1 + number),
                                "city",
                                city.getFirst(),
                                "postalCode",
                                city.getLast(),
                                "country",
                                "DE"));
    }
}
