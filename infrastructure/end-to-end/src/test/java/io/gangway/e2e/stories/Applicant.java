package io.gangway.e2e.stories;

import java.util.List;
import java.util.Map;

/** The person of all stories: her data is like nothing else that is ever written, so that it can be searched for. */
final class Applicant {

    static final Map<String, Object> OTTOLINE = Map.of(
            "givenName", "Ottolinchen",
            "familyName", "Zwetschgenbaum",
            "dateOfBirth", "1987-03-29",
            "email", "ottolinchen@zwetschgenbaum.example",
            "phone", "+493034567891",
            "address",
                    Map.of(
                            "line1", "Quittengasse 77",
                            "city", "Berlin",
                            "postalCode", "10115",
                            "country", "DE"));

    /** What must not be found where personal data has no business. */
    static final List<String> PERSONAL =
            List.of("Ottolinchen", "Zwetschgenbaum", "1987-03-29", "zwetschgenbaum", "+493034567891", "Quittengasse");

    private Applicant() {}
}
