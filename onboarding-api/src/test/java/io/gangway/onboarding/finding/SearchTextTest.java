package io.gangway.onboarding.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.onboarding.finding.SearchText.Against;
import io.gangway.onboarding.finding.SearchText.Spelling;
import io.gangway.onboarding.finding.SearchText.Term;
import io.gangway.platform.problem.InvalidRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @Test
    void theLongestWordComesFirst() {
        assertThat(SearchText.of(" Ada  Lovelace ").terms()).containsExactly(word("Lovelace"), word("Ada"));
    }

    @Test
    void whatANameIsDividedByIsNotLookedFor() {
        assertThat(SearchText.of("Anna-Maria O'Neill").terms())
                .containsExactlyInAnyOrder(word("Anna"), word("Maria"), word("Neill"), word("O"));
    }

    @Test
    void anAddressIsOneWord() {
        assertThat(SearchText.of("ada.lovelace@ex").terms()).containsExactly(word("ada.lovelace@ex"));
    }

    @Test
    void aNumberIsFoundFromBothEndsHoweverItIsWritten() {
        assertThat(SearchText.of("0170 / 123-456").terms().getFirst().spellings())
                .contains(
                        new Spelling(Against.ANY_TRACE, "0170123456"),
                        new Spelling(Against.PHONE_BACKWARDS, "654321071"));
        assertThat(SearchText.of("0049 170 123").terms().getFirst().spellings())
                .contains(new Spelling(Against.ANY_TRACE, "49170123"));
        assertThat(SearchText.of("+49 170 123").terms()).hasSize(1);
        assertThat(SearchText.of("(0170) 123").terms()).hasSize(1);
    }

    @Test
    void aReferenceIsFoundAsItIsAndAnIdWithoutWhatDividesIt() {
        assertThat(SearchText.of("CRM-4711").terms().getFirst().spellings())
                .containsExactly(
                        new Spelling(Against.ANY_TRACE, "CRM-4711"), new Spelling(Against.ANY_TRACE, "CRM4711"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b c", "1", "-", "'' --", "٣"})
    void whatWouldFindNearlyEverybodyIsRefused(String typed) {
        assertThatThrownBy(() -> SearchText.of(typed)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void oneIdeographIsEnough() {
        assertThat(SearchText.of("李").terms()).containsExactly(word("李"));
    }

    @Test
    void nothingOfItIsEverShown() {
        assertThat(SearchText.of("Ada 0170123456").toString())
                .doesNotContain("Ada")
                .doesNotContain("0170");
        assertThat(SearchText.of("Ada").terms().toString()).doesNotContain("Ada");
    }

    private static Term word(String text) {
        return new Term(List.of(new Spelling(Against.ANY_TRACE, text)));
    }
}
