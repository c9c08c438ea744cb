package io.gangway.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.onboarding.web.PageQuery.Page;
import io.gangway.platform.problem.InvalidRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageQueryTest {

    private static final List<UUID> FOUND =
            Stream.generate(UUID::randomUUID).limit(21).toList();

    @Test
    void theNextPageBeginsBehindTheLastThatWasShown() {
        // Given
        var first = new PageQuery().read();
        assertThat(first).isEqualTo(Page.first());
        assertThat(first.lookFor()).isEqualTo(21);
        assertThat(first.shown(FOUND)).hasSize(20);

        // When
        var next = new PageQuery();
        next.cursor = first.next(FOUND, id -> id);

        // Then
        assertThat(next.read().behind()).contains(FOUND.get(19));
    }

    @Test
    void theLastPageHasNoNext() {
        var found = FOUND.subList(0, 20);

        assertThat(Page.first().next(found, id -> id)).isNull();
        assertThat(Page.first().shown(found)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "1.5", "99999999999"})
    void aLimitOutOfBoundsIsRefused(String limit) {
        var query = new PageQuery();
        query.limit = limit;

        assertThatThrownBy(query::read).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "AAAA", "..", "==", "ä"})
    void aCursorThatNoPageHasGivenOutIsRefused(String cursor) {
        var query = new PageQuery();
        query.cursor = cursor;

        assertThatThrownBy(query::read)
                .isInstanceOfSatisfying(InvalidRequest.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("INVALID_CURSOR"));
    }
}
