package io.gangway.onboarding.finding;

import io.gangway.platform.problem.InvalidRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed to find a person. An application is found that has all of its terms; the one that finds the fewest comes
 * first.
 */
record SearchText(List<Term> terms) {

    /** One word, found by any of its spellings. */
    record Term(List<Spelling> spellings) {

        Term {
            spellings = List.copyOf(spellings);
        }

        private int length() {
            return spellings.getFirst().beginning().length();
        }

        @Override
        public String toString() {
            return "Term[redacted]";
        }
    }

    /** How something that an applicant can be found by begins. */
    record Spelling(Against against, String beginning) {

        @Override
        public String toString() {
            return "Spelling[redacted]";
        }
    }

    /** What a spelling is compared with. */
    enum Against {
        /** A word of a name, an e-mail address, a reference, a number. */
        ANY_TRACE,
        /** A telephone number, backwards. */
        PHONE_BACKWARDS
    }

    private static final int MOST_TERMS = 8;
    private static final int FEWEST_CHARACTERS = 2;
    private static final int FEWEST_DIGITS = 4;
    /** As people write numbers: with spaces, brackets, strokes. */
    private static final Pattern NUMBER = Pattern.compile("[+(]*[0-9][0-9 ()/.-]*");

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]+");
    private static final Pattern INTERNATIONAL = Pattern.compile("^00");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

    SearchText {
        terms = List.copyOf(terms);
    }

    /** Throws {@link InvalidRequest} for what would find nearly everybody. */
    static SearchText of(String typed) {
        var text = typed.strip();
        var words = NUMBER.matcher(text).matches() ? Stream.of(text) : Arrays.stream(SPACE.split(text));
        var terms = words.flatMap(SearchText::termsOf)
                .distinct()
                .sorted(Comparator.comparingInt(Term::length).reversed())
                .limit(MOST_TERMS)
                .toList();
        if (terms.isEmpty() || !findsFew(terms.getFirst())) {
            throw InvalidRequest.field("text", "must have a word of at least two letters or digits");
        }
        return new SearchText(terms);
    }

    private static boolean findsFew(Term term) {
        return term.length() >= FEWEST_CHARACTERS
                || term.spellings().getFirst().beginning().codePoints().anyMatch(Character::isIdeographic);
    }

    private static Stream<Term> termsOf(String word) {
        if (word.contains("@")) {
            return Stream.of(new Term(List.of(new Spelling(Against.ANY_TRACE, word))));
        }
        if (word.chars().anyMatch(character -> character >= '0' && character <= '9')) {
            return Stream.of(new Term(numbered(word)));
        }
        // Anna-Maria O'Neill is four words, as she is when she applies.
        return PUNCTUATION
                .splitAsStream(word)
                .filter(part -> !part.isEmpty())
                .map(part -> new Term(List.of(new Spelling(Against.ANY_TRACE, part))));
    }

    /** A reference as it is, a national id without what divides it, a telephone number from both ends. */
    private static List<Spelling> numbered(String word) {
        var spellings = new ArrayList<Spelling>();
        var joined = SPACE.matcher(word).replaceAll("");
        spellings.add(new Spelling(Against.ANY_TRACE, joined));
        var bare = PUNCTUATION.matcher(joined).replaceAll("");
        if (!bare.equals(joined) && !bare.isEmpty()) {
            spellings.add(new Spelling(Against.ANY_TRACE, bare));
        }
        if (NUMBER.matcher(word).matches() && bare.length() >= FEWEST_DIGITS) {
            var international = INTERNATIONAL.matcher(bare).replaceFirst("");
            if (!international.equals(bare) && !international.isEmpty()) {
                spellings.add(new Spelling(Against.ANY_TRACE, international));
            }
            var national = LEADING_ZEROS.matcher(bare).replaceFirst("");
            if (national.length() >= FEWEST_DIGITS) {
                spellings.add(new Spelling(
                        Against.PHONE_BACKWARDS,
                        new StringBuilder(national).reverse().toString()));
            }
        }
        return spellings;
    }

    @Override
    public String toString() {
        return "SearchText[redacted]";
    }
}
